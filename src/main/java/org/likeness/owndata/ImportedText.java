package org.likeness.owndata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.likeness.crypto.Sha256;

/** A post or comment that was imported, so that it is not imported again. */
@Entity
@Table(name = "imported_text")
@NamedQuery(
        name = "ImportedText.countSince",
        query = "select count(t) from ImportedText t"
                + " where t.accountId = :account and t.kind = :kind and t.imported > :since")
public class ImportedText {
    /** What was imported. */
    enum Kind {
        POST,
        COMMENT
    }

    @Id
    private String id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "text_id")
    private long textId;

    @Column(name = "imported")
    private OffsetDateTime imported;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected ImportedText() {}

    ImportedText(String id, long accountId, Kind kind, long textId, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
        this.textId = textId;
        this.imported = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * The key of a text.
     *
     * @param accountId the account here
     * @param origin the account there
     * @param originalId the number of the text there
     */
    static String id(long accountId, String origin, Kind kind, long originalId) {
        return Sha256.hex(accountId + " " + origin + " " + kind + " " + originalId);
    }

    /** The number of the text here. It may have been deleted. */
    long textId() {
        return textId;
    }
}
