package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** The single row that says which node runs the hourly janitor, and what its last run counted. Only queries use this entity. */
@Entity
@Table(name = "janitor")
@NamedQuery(
        name = "JanitorLease.take",
        query = "update JanitorLease j set j.run = :run, j.started = :now, j.seen = :now"
                + " where j.started <= :lastRun and j.seen <= :silentSince")
@NamedQuery(name = "JanitorLease.renew", query = "update JanitorLease j set j.seen = :now where j.run = :run")
@NamedQuery(name = "JanitorLease.saveUnknownBytes", query = "update JanitorLease j set j.unknownBytes = :bytes")
public class JanitorLease {
    @Id
    private int singleton;

    @Column
    private String run = "";

    @Column
    private OffsetDateTime started;

    @Column
    private OffsetDateTime seen;

    @Column(name = "unknown_bytes")
    private long unknownBytes;

    /** For JPA. */
    protected JanitorLease() {}
}
