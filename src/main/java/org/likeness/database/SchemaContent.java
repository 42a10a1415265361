package org.likeness.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the objects in a schema that would keep Flyway from creating tables there. Objects of PostgreSQL extensions do not
 * count.
 *
 * @param tables including views
 * @param others sequences, types and functions; PostgreSQL only
 */
record SchemaContent(List<String> tables, List<String> others) {
    private static final String TABLES = """
            select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p', 'f', 'v', 'm')
            and not exists (select 1 from pg_depend d
                where d.classid = cast('pg_class' as regclass) and d.objid = c.oid and d.deptype = 'e')
            order by 1""";

    /** Without row types of tables and array types. */
    private static final String OTHERS = """
            select found.name from (
                select cast('pg_class' as regclass) as class, oid, relname as name, relnamespace as schema from pg_class
                    where relkind = 'S'
                union all
                select cast('pg_type' as regclass), oid, typname, typnamespace from pg_type
                    where typcategory not in ('A', 'C')
                union all
                select cast('pg_proc' as regclass), oid, proname, pronamespace from pg_proc
            ) found join pg_namespace n on n.oid = found.schema
            where n.nspname = ? and not exists (select 1 from pg_depend d
                where d.classid = found.class and d.objid = found.oid and d.deptype = 'e')
            order by 1""";

    static SchemaContent of(Connection connection, String schema) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return new SchemaContent(names(connection, TABLES, schema), names(connection, OTHERS, schema));
        }
        var types = new String[] {"TABLE", "BASE TABLE", "VIEW"};
        var tables = connection.getMetaData().getTables(connection.getCatalog(), schema, "%", types);
        return new SchemaContent(names(tables, "TABLE_NAME"), List.of());
    }

    private static List<String> names(Connection connection, String query, String schema) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, schema);
            return names(select.executeQuery(), "name");
        }
    }

    /** The values of one column. Closes the result. */
    static List<String> names(ResultSet rows, String column) throws SQLException {
        var names = new ArrayList<String>();
        try (rows) {
            while (rows.next()) {
                names.add(rows.getString(column));
            }
        }
        return names;
    }
}
