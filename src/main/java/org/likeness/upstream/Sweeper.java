package org.likeness.upstream;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sweeps out fetched pictures that are too old, once an hour, by a timer of the container. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {
    @Inject
    private UpstreamPictures pictures;

    /** For the container only. */
    public Sweeper() {}

    @Schedule(hour = "*", minute = "37", persistent = false)
    void sweep() {
        pictures.sweep();
    }
}
