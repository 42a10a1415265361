package org.likeness.bench;

import static org.likeness.bench.Report.number;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.likeness.Terminal;
import org.likeness.TestDatabase;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.portrait.Members;

/** How long it takes to find a member by an e-mail hash in a database in files, among few and among many, in turns. */
final class LookUps {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 9;
    private static final int BATCH = 10_000;
    private static final int AT_ONCE = 2_000;

    private final int members;
    private final JdbcConnectionPool database;
    private final EntityManagerFactory entityManagers;
    private final Random random = new Random(8);
    private final double[] microseconds = new double[ROUNDS];

    private LookUps(int members, JdbcConnectionPool database) {
        this.members = members;
        this.database = database;
        this.entityManagers = TestDatabase.entityManagers(TestDatabase.migrated(database));
    }

    static void measure(Path folder) throws IOException, SQLException {
        var few = of(FEW, folder);
        var many = of(MANY, folder);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (LookUps each : List.of(few, many)) {
                double time = each.lookUp();
                each.microseconds[Math.max(0, round)] = time;
            }
        }
        var report = new Report(List.of(), "find by", "among", "min µs", "median µs", "max µs", "to few");
        for (LookUps each : List.of(few, many)) {
            Arrays.sort(each.microseconds);
            report.addRow(
                    "e-mail hash",
                    Integer.toString(each.members),
                    number(1, each.microseconds[0]),
                    number(1, each.median()),
                    number(1, each.microseconds[ROUNDS - 1]),
                    number(2, each.median() / few.median()));
            each.entityManagers.close();
            each.database.dispose();
        }
        report.write(folder.resolve("lookups.md"));
    }

    private static LookUps of(int members, Path folder) throws IOException, SQLException {
        String name = "members-" + members;
        Path file = folder.resolve(name + ".mv.db");
        if (!Files.exists(file)) {
            Terminal.remark("putting " + members + " members into a database, once");
            Path unfinished = folder.resolve("unfinished.mv.db");
            Files.deleteIfExists(unfinished);
            write(members, folder.resolve("unfinished"));
            Files.move(unfinished, file);
        }
        return new LookUps(members, JdbcConnectionPool.create(url(folder.resolve(name)), "sa", ""));
    }

    private static String url(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath();
    }

    private static void write(int members, Path file) throws SQLException {
        var database = new JdbcDataSource();
        database.setURL(
                url(file) + ";DB_CLOSE_DELAY=-1;RETENTION_TIME=0"); // old pages are removed at once, otherwise the file
        // grows to gigabytes
        database.setUser("sa");
        TestDatabase.migrated(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int from = 1; from <= members; from += BATCH) {
                statement.execute("insert into account (id, email, username, nickname, password_hash, created)"
                        + " select x, 'm' || lpad(x, 7, '0') || '@example.com', 'm' || lpad(x, 7, '0'), 'Nick', 'hash',"
                        + " current_timestamp from system_range("
                        + from + ", " + Math.min(members, from + BATCH - 1) + ")");
                connection.commit();
            }
            for (Algorithm algorithm : Algorithm.values()) {
                writeHashes(members, algorithm, connection);
            }
            statement.execute("shutdown");
        }
    }

    /** In the order of their index: one after the other as they come, H2 would write the same pages again and again. */
    private static void writeHashes(int members, Algorithm algorithm, Connection connection) throws SQLException {
        List<String> rows = IntStream.rangeClosed(1, members)
                .mapToObj(id -> EmailHash.of(email(id), algorithm).hex() + " " + id)
                .sorted()
                .toList();
        try (var insert = connection.prepareStatement("insert into email_hash (hash, account_id) values (?, ?)")) {
            for (int i = 0; i < members; i++) {
                String row = rows.get(i);
                int end = row.indexOf(' ');
                insert.setString(1, row.substring(0, end));
                insert.setLong(2, Long.parseLong(row.substring(end + 1)));
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == members - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static String email(int id) {
        return String.format(Locale.ROOT, "m%07d@example.com", id);
    }

    /** Finds members, each with a persistence context of its own, as requests do. */
    private double lookUp() {
        long start = System.nanoTime();
        for (int i = 0; i < AT_ONCE; i++) {
            var hash = EmailHash.of(email(1 + random.nextInt(members)), i % 2 == 0 ? Algorithm.SHA256 : Algorithm.MD5);
            try (var entityManager = entityManagers.createEntityManager()) {
                if (TestDatabase.with(entityManager, new Members() {})
                        .byHash(hash)
                        .isEmpty()) {
                    throw new IllegalStateException(hash + " is nobody's");
                }
            }
        }
        return (System.nanoTime() - start) / 1000.0 / AT_ONCE;
    }

    private double median() {
        return microseconds[ROUNDS / 2];
    }
}
