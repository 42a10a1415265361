/**
 * The database: availability, connection limits, schema migration, and moving from H2 to PostgreSQL.
 *
 * <p>{@link org.likeness.database.Database} checks every second whether the database answers. Every connection of the persistence unit
 * comes from {@link org.likeness.database.GuardedDataSource}. While the database is down, it refuses at once. It limits the
 * connections of each kind of {@link org.likeness.database.Work}, so that threads that wait for a locked table cannot use up all
 * connections.
 *
 * <p>{@link org.likeness.database.Page} and {@link org.likeness.database.RowId} help features with their queries.
 */
@NullMarked
package org.likeness.database;

import org.jspecify.annotations.NullMarked;
