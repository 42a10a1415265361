package org.likeness.database;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of queries that return a key and a value for each row. */
public final class Pairs {
    private Pairs() {}

    /**
     * The values by their keys. A key without a row is not in the map.
     *
     * @param query with the parameter {@code keys}
     */
    @SuppressWarnings("unchecked") // the caller knows the types of the columns
    public static <K, V> Map<K, V> of(TypedQuery<Object[]> query, Collection<K> keys) {
        return keys.isEmpty()
                ? Map.of()
                : query.setParameter("keys", Set.copyOf(keys))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (K) row[0], row -> (V) row[1]));
    }
}
