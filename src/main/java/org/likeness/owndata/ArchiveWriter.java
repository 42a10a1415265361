package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.AccountGoneException;
import org.likeness.account.Accounts;
import org.likeness.account.Device;
import org.likeness.account.Devices;
import org.likeness.config.Source;
import org.likeness.portrait.SourceChoices;
import org.likeness.profile.Profiles;

/** Writes everything about a member to a ZIP. */
@Singleton
class ArchiveWriter {
    private final Accounts accounts;
    private final Profiles profiles;
    private final SourceChoices sources;
    private final Devices devices;
    private final PortraitPart portrait;
    private final TextsPart texts;
    private final Origins origins;
    private final Clock clock;

    @Inject
    ArchiveWriter(
            Accounts accounts,
            Profiles profiles,
            SourceChoices sources,
            Devices devices,
            PortraitPart portrait,
            TextsPart texts,
            Origins origins,
            Clock clock) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.sources = sources;
        this.devices = devices;
        this.portrait = portrait;
        this.texts = texts;
        this.origins = origins;
        this.clock = clock;
    }

    /**
     * Writes an archive; the stream stays open.
     *
     * @throws AccountGoneException if the account has been deleted
     * @throws IOException if a file or the stream fails
     */
    void write(DataExport export, OutputStream out) throws IOException {
        var account = accounts.find(export.accountId()).orElseThrow(() -> new AccountGoneException(export.accountId()));
        Instant now = clock.instant();
        String origin = origins.of(account.getId());
        try (var archive = new Archive(out, now)) {
            archive.json(ArchiveFormat.MANIFEST, json -> writeManifest(export, origin, now, json));
            archive.json(ArchiveFormat.PROFILE, json -> writeProfile(account, json));
            portrait.write(account.getId(), archive);
            texts.write(account.getId(), archive);
            archive.json(ArchiveFormat.DEVICES, json -> writeDevices(account, json));
        }
    }

    private static void writeManifest(DataExport export, String origin, Instant now, JsonGenerator json) {
        json.writeStartObject()
                .write("format", ArchiveFormat.NAME)
                .write("version", ArchiveFormat.VERSION)
                .write("export", export.id())
                .write("origin", origin)
                .write("site", export.site().toString())
                .write("created", now.toString())
                .writeEnd();
    }

    private void writeProfile(Account account, JsonGenerator json) {
        var profile = profiles.of(account.getId());
        json.writeStartObject().write("username", account.getUsername());
        write("email", account.getEmail(), json);
        json.write("emailConfirmed", account.isConfirmed())
                .write("nickname", account.getNickname())
                .write("bio", profile.getBio())
                .write("website", profile.getWebsite())
                .write("location", profile.getLocation())
                .write("registered", account.getCreated().toString())
                .writeStartObject("settings")
                .write("language", account.getLanguage().toLanguageTag())
                .write("discoverable", account.isDiscoverable())
                .write("signInMail", account.wantsSignInMail())
                .write("replyMail", account.wantsReplyMail());
        var choice = sources.find(account.getId());
        if (choice.isPresent()) {
            json.writeStartArray("allowedSources");
            choice.get().allowed().stream().map(Source::word).forEach(json::write);
            json.writeEnd();
        } else {
            json.writeNull("allowedSources");
        }
        json.writeEnd().writeEnd();
    }

    private void writeDevices(Account account, JsonGenerator json) {
        json.writeStartArray();
        for (Device device : devices.of(account.getId())) {
            json.writeStartObject();
            write("browser", device.getBrowser(), json);
            write("system", device.getSystem(), json);
            write("address", device.getAddress(), json);
            json.write("signedIn", device.getCreated().toString())
                    .write("lastSeen", device.getLastSeen().toString())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void write(String name, @Nullable String value, JsonGenerator json) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }
}
