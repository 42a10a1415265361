package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.config.Source;

/** The avatar sources that a member allows, and when they chose them. */
@Entity
@Table(name = "source_choice")
public class SourceChoice {
    @Id
    @Column(name = "account_id")
    private long accountId;

    /** Comma-separated. */
    private String sources;

    private OffsetDateTime chosen;

    /** For JPA. */
    protected SourceChoice() {}

    SourceChoice(long accountId, Set<Source> allowed, Instant chosen) {
        this.accountId = accountId;
        this.sources = allowed.stream().sorted().map(Source::word).collect(Collectors.joining(","));
        this.chosen = chosen.atOffset(ZoneOffset.UTC);
    }

    public Set<Source> allowed() {
        return allowed(sources);
    }

    /** @param sources comma-separated */
    static Set<Source> allowed(String sources) {
        var allowed = EnumSet.noneOf(Source.class);
        for (Source source : Source.values()) {
            if (("," + sources + ",").contains("," + source.word() + ",")) {
                allowed.add(source);
            }
        }
        return allowed;
    }

    public Instant chosen() {
        return chosen.toInstant();
    }
}
