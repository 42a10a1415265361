package org.likeness.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Source;
import org.likeness.config.Settings;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Original;
import org.likeness.portrait.PortraitOriginals;
import org.likeness.upstream.Found;
import org.likeness.upstream.KeptPicture;
import org.likeness.upstream.UpstreamPictures;

/** Chooses what stands for who is asked for: as pages do, the first source in the operator's order that has a picture, or the default. */
@ApplicationScoped
class Choice {
    private static final String NOTHING = "404";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Avatars avatars;
    private final PortraitOriginals portraits;
    private final UpstreamPictures upstream;
    private final SizedPictures sized;
    private final Drawer drawer;
    private final String defaultWord;
    private final Set<String> defaultHosts;
    private final Duration patience;

    @Inject
    Choice(
            Settings settings,
            Avatars avatars,
            PortraitOriginals portraits,
            UpstreamPictures upstream,
            SizedPictures sized,
            Drawer drawer) {
        this.avatars = avatars;
        this.portraits = portraits;
        this.upstream = upstream;
        this.sized = sized;
        this.drawer = drawer;
        this.defaultWord = settings.avatars().defaultImage();
        this.defaultHosts = settings.server().defaultHosts();
        this.patience = settings.server().patience();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Choice() {
        this.avatars = null;
        this.portraits = null;
        this.upstream = null;
        this.sized = null;
        this.drawer = null;
        this.defaultWord = "";
        this.defaultHosts = Set.of();
        this.patience = Duration.ZERO;
    }

    Answer of(Subject subject, AvatarRequest asked) throws IOException {
        var waiting = new Waiting(patience);
        var answer = asked.forcedDefault() ? Optional.<Answer>empty() : picture(subject, asked, waiting);
        var chosen = answer.isPresent() ? answer.get() : instead(subject, asked);
        return waiting.forSomebody ? chosen.unsettled() : chosen;
    }

    private Optional<Answer> picture(Subject subject, AvatarRequest asked, Waiting waiting) throws IOException {
        for (Source source : subject.sources()) {
            var picture = source == Source.PORTRAIT
                    ? portrait(subject, asked, waiting)
                    : remote(source, subject, asked, waiting);
            if (picture.isPresent()) {
                return picture;
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> portrait(Subject subject, AvatarRequest asked, Waiting waiting) throws IOException {
        var picture = subject.portrait().filter(each -> each.rating().compareTo(highest(asked)) <= 0);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        var original = portraits.of(picture.get());
        var shown = original.isEmpty() ? Optional.<Answer>empty() : shown(Source.PORTRAIT, original.get(), asked);
        waiting.forSomebody |= shown.isEmpty(); // the member changes it in this moment
        return shown;
    }

    private Optional<Answer> remote(Source source, Subject subject, AvatarRequest asked, Waiting waiting)
            throws IOException {
        var handle = subject.handles().apply(source);
        if (handle.isEmpty()) {
            return Optional.empty();
        }
        Rating highest = highest(asked);
        Found found = upstream.find(handle.get(), highest, waiting.left());
        if (found instanceof KeptPicture picture) {
            return shown(source, picture, asked);
        }
        waiting.forSomebody |= found == Found.Absence.UNKNOWN;
        return Optional.empty();
    }

    private Optional<Answer> shown(Source source, Original original, AvatarRequest asked) throws IOException {
        return sized.of(original, asked.size().pixels()).map(picture -> {
            var answer = Answer.shown(source, picture.file());
            return picture.exact() ? answer : answer.unsettled();
        });
    }

    private Rating highest(AvatarRequest asked) {
        return asked.rating().compareTo(avatars.highest()) <= 0 ? asked.rating() : avatars.highest();
    }

    private Answer instead(Subject subject, AvatarRequest asked) {
        var wanted = asked.defaultImage()
                .map(DefaultImage::word)
                .filter(word -> !isAddress(word) || isAllowed(URI.create(word)));
        String word = wanted.orElse(defaultWord);
        boolean drawn = wanted.isEmpty() && subject.onPage(); // as pages draw those of whom there is no picture
        if (isAddress(word) && !drawn) {
            return Answer.elsewhere(word);
        }
        if (word.equals(NOTHING) && !drawn) {
            return Answer.nothing();
        }
        return drawer.draw(Style.parse(word).orElse(Style.MP), subject, asked);
    }

    /** Whether the operator lets clients be sent there. */
    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        return defaultHosts.contains(host)
                || defaultHosts.contains(host + ":" + (address.getPort() < 0 ? port : address.getPort()));
    }

    private static boolean isAddress(String word) {
        return word.indexOf(':') >= 0;
    }

    /** What an answer waits for: the time for other servers, which may all be slow, is one for all of them. */
    private static final class Waiting {
        private final long end;
        private boolean forSomebody;

        Waiting(Duration patience) {
            this.end = System.nanoTime() + patience.toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        }
    }
}
