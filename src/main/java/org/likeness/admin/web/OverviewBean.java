package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.likeness.admin.SiteFacts;
import org.likeness.admin.SiteFacts.Counts;
import org.likeness.config.SettingSources;
import org.likeness.config.SettingSources.SettingValue;
import org.likeness.config.Settings;
import org.likeness.mail.Outbox;
import org.likeness.mail.OutboxState;
import org.likeness.picture.Engine;
import org.likeness.remote.RemotePictures;
import org.likeness.web.page.Texts;

/** The pages about the site as a whole. */
@RequestScoped
@Named
public class OverviewBean {
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private final SiteFacts facts;
    private final Outbox outbox;
    private final RemotePictures remote;
    private final Engine engine;
    private final Settings settings;
    private final SettingSources sources;
    private final Clock clock;

    private Texts texts = new Texts(Locale.ENGLISH);
    private String server = "";
    private @Nullable Counts counts;
    private @Nullable OutboxState mail;

    @Inject
    OverviewBean(
            SiteFacts facts,
            Outbox outbox,
            RemotePictures remote,
            Engine engine,
            Settings settings,
            SettingSources sources,
            Clock clock) {
        this.facts = facts;
        this.outbox = outbox;
        this.remote = remote;
        this.engine = engine;
        this.settings = settings;
        this.sources = sources;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OverviewBean() {
        this(null, null, null, null, null, null, null);
    }

    void show(HttpServletRequest request) {
        texts = Texts.of(request);
        server = request.getServletContext().getServerInfo();
        counts = facts.counts();
        mail = outbox.state();
    }

    public @Nullable Counts getCounts() {
        return counts;
    }

    public @Nullable OutboxState getMail() {
        return mail;
    }

    /** When the oldest message that waits was written; null if there is none. */
    public @Nullable Instant getOldestMail() {
        return mail == null ? null : mail.oldest().orElse(null);
    }

    public String getLastMailError() {
        return mail == null ? "" : mail.lastError().orElse("");
    }

    public boolean isMailed() {
        return settings.mail().host() != null;
    }

    /** Whether the site has a public address, but no mail server. */
    public boolean isWithoutMail() {
        return settings.url() != null && settings.mail().host() == null;
    }

    public String getPictures() {
        return counts == null ? "" : size(counts.pictureBytes());
    }

    public String getDatabase() {
        return counts == null ? "" : size(counts.database().bytes());
    }

    /** Empty if unknown. */
    public String getFree() {
        return counts == null || counts.freeBytes().isEmpty()
                ? ""
                : size(counts.freeBytes().getAsLong());
    }

    /** In megabytes of 1,000,000 bytes, or kilobytes if it is less than one. */
    private String size(long bytes) {
        var format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? format.format((bytes + KILOBYTE - 1) / KILOBYTE) + " kB"
                : format.format(bytes / (double) MEGABYTE) + " MB";
    }

    /** The numbers of new members as HTML. */
    public String getChart() {
        return counts == null
                ? ""
                : new GrowthChart(texts).svg(counts.newMembers(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The same as a sentence. */
    public String getGrowth() {
        return counts == null ? "" : new GrowthChart(texts).sum(counts.newMembers());
    }

    /** The servers that fail, by host. */
    public List<String> getFailingServers() {
        return remote.failingServers();
    }

    public Engine getEngine() {
        return engine;
    }

    /** Name and version of the application server. */
    public String getServer() {
        return server;
    }

    public String getJava() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    public List<SettingValue> getSettings() {
        return sources.all();
    }
}
