package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.TestDatabase;
import org.likeness.database.Schema;

/** {@code bin/move-to-postgresql}, with the WAR and the drivers, without a server. */
@Tag("slow")
@Tag("wildfly-only")
class MoveIT {
    @TempDir
    private Path data;

    @Test
    void copiesADatabaseAsWildFlyMakesIt() throws Exception {
        check("sa", "sa");
    }

    @Test
    void copiesADatabaseAsPayaraMakesIt() throws Exception {
        check("", "");
    }

    private void check(String user, String password) throws IOException, InterruptedException, SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + data + "/likeness");
        h2.setUser(user);
        h2.setPassword(password);
        new Schema(h2).migrate();
        TestDatabase.insertAccount(h2, 1, "ada@example.com", "ada");
        String target = PostgresServer.ofThisRun().newDatabase();

        try (var server = h2.getConnection()) {
            assertThat(server.isValid(1)).isTrue();
            assertThat(move(target))
                    .isEqualTo("The first database is in use. Stop the server, then try again.\nexit 1");
        }
        assertThat(move(target)).contains("account").contains("Moved 3 rows of").endsWith("exit 0");
        assertThat(move(target)).contains("has rows already").endsWith("exit 1");
    }

    private String move(String target) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(ServerProcess.property("server.config"))
                        .resolveSibling("bin/move-to-postgresql")
                        .toString(),
                "--war",
                Application.likeness().war().toString(),
                data.toString(),
                target,
                PostgresServer.jarOf(JdbcDataSource.class).toString(),
                PostgresServer.driver().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LIKENESS_DATABASE_USER", PostgresServer.USER);
        builder.environment().put("LIKENESS_DATABASE_PASSWORD", PostgresServer.PASSWORD);
        var process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + "exit " + process.waitFor();
    }
}
