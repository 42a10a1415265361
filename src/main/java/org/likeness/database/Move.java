package org.likeness.database;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/**
 * Copies a site from H2 to PostgreSQL: {@code java -cp … org.likeness.database.Move FROM TO}, with two JDBC URLs. User and password of
 * the second one are in the environment variables {@code LIKENESS_DATABASE_USER} and {@code LIKENESS_DATABASE_PASSWORD}. It creates the
 * tables there and copies all rows in one transaction. It does not change the first database.
 *
 * @see <a href="https://h2database.com/html/features.html#database_url">H2's database URLs</a>
 */
public final class Move {
    private final Connection from;
    private final Connection to;
    private final PrintStream report;

    Move(Connection from, Connection to, PrintStream report) {
        this.from = from;
        this.to = to;
        this.report = report;
    }

    /** @param arguments the JDBC URLs of source and target */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Moves a site, or prints one line with the reason why not. Returns the exit code. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("Usage: Move jdbc:h2:file:/folder/likeness jdbc:postgresql://host/database");
            return 2;
        }
        var from = new MoveSource(arguments.get(0));
        var to = new MoveTarget(arguments.get(1), environment);
        try {
            move(from, to, out);
            return 0;
        } catch (MoveException | ForeignSchemaException e) {
            err.println(e.getMessage());
        } catch (SQLException | FlywayException e) {
            err.println("Nothing was moved: " + MoveException.oneLine(e));
        }
        return 1;
    }

    private static void move(MoveSource source, MoveTarget target, PrintStream out) throws SQLException, MoveException {
        try (var from = source.open();
                var to = target.open()) {
            new Schema(target).migrate();
            new Move(from, to, out).run();
        }
    }

    /**
     * Copies all rows and the state of all sequences, or nothing.
     *
     * @throws MoveException if the target has rows already, or if the tables of the two databases differ
     */
    void run() throws SQLException, MoveException {
        to.setAutoCommit(false);
        try {
            var tables = tables();
            long rows = 0;
            for (Table table : tables) {
                if (table.isSingleton()) {
                    table.clear(to);
                }
                rows += table.copy(from, to);
            }
            new Sequences(from, to).copy();
            for (Table table : tables) {
                check(table);
            }
            to.commit();
            report.println("Moved " + rows + " rows of " + tables.size() + " tables.");
        } finally {
            to.rollback(); // no effect after a commit
        }
    }

    /** All tables with data, in an order that satisfies their foreign keys. */
    private List<Table> tables() throws SQLException, MoveException {
        var tables = Table.all(to);
        var names = tables.stream().map(Table::name).sorted().toList();
        if (!Table.all(from).stream().map(Table::name).sorted().toList().equals(names)
                || !Table.history(from).equals(Table.history(to))) {
            throw new MoveException("The tables of the first database are those of another version of Likeness."
                    + " Start this version with it once, stop the server, then try again.");
        }
        for (Table table : tables) {
            if (!table.isSingleton() && table.count(to) > 0) {
                throw new MoveException("The table " + table.name() + " of the second database has rows already."
                        + " Give Likeness an empty database, which no server has used yet.");
            }
        }
        return tables;
    }

    private void check(Table table) throws SQLException, MoveException {
        long before = table.count(from);
        long after = table.count(to);
        report.printf(Locale.ROOT, "%-24s %,12d%n", table.name(), after);
        if (before != after) {
            throw new MoveException(
                    "The table " + table.name() + " has " + before + " rows, and its copy " + after + ".");
        }
    }
}
