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
import org.likeness.upstream.Handle;
import org.likeness.upstream.KeptPicture;
import org.likeness.upstream.UpstreamPictures;

/** Chooses what stands for who is asked for: as pages do, the first source in the operator's order that has a picture, or the default. */
@ApplicationScoped
class Choice {
    private static final String NOTHING = "404";

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
        if (!asked.forcedDefault()) {
            for (Source source : avatars.order()) {
                var shown =
                        source == Source.PORTRAIT ? portrait(subject, asked) : remote(source, subject, asked, waiting);
                if (shown.isPresent()) {
                    return shown.get();
                }
            }
        }
        var answer = instead(subject, asked);
        return waiting.forSomebody ? answer.unsettled() : answer;
    }

    private Optional<Answer> portrait(Subject subject, AvatarRequest asked) throws IOException {
        var picture = subject.portrait().filter(each -> each.rating().compareTo(highest(asked)) <= 0);
        var original = picture.isEmpty() ? Optional.<Original>empty() : portraits.of(picture.get());
        return original.isEmpty() ? Optional.empty() : shown(Source.PORTRAIT, original.get(), asked);
    }

    private Optional<Answer> remote(Source source, Subject subject, AvatarRequest asked, Waiting waiting)
            throws IOException {
        var handle =
                waiting.isOver() ? Optional.<Handle>empty() : subject.handles().apply(source);
        if (handle.isEmpty()) {
            return Optional.empty();
        }
        Rating highest = highest(asked);
        Found found = upstream.find(handle.get(), highest);
        if (found instanceof KeptPicture picture) {
            return shown(source, new UpstreamOriginal(handle.get(), highest, picture), asked);
        }
        waiting.forSomebody |= found == Found.Absence.UNKNOWN;
        return Optional.empty();
    }

    private Optional<Answer> shown(Source source, Original original, AvatarRequest asked) throws IOException {
        return sized.of(original, asked.size().pixels()).map(file -> Answer.shown(source, file));
    }

    private Rating highest(AvatarRequest asked) {
        return asked.rating().compareTo(avatars.highest()) <= 0 ? asked.rating() : avatars.highest();
    }

    private Answer instead(Subject subject, AvatarRequest asked) {
        String word = asked.defaultImage()
                .map(DefaultImage::word)
                .filter(wanted -> !isAddress(wanted) || isAllowed(URI.create(wanted)))
                .orElse(defaultWord);
        if (isAddress(word)) {
            return Answer.elsewhere(word);
        }
        if (word.equals(NOTHING)) {
            return Answer.nothing();
        }
        return drawer.draw(Style.parse(word).orElse(Style.MP), subject, asked);
    }

    /** Whether the operator lets clients be sent there. */
    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return defaultHosts.contains(host) || defaultHosts.contains(host + ":" + address.getPort());
    }

    private static boolean isAddress(String word) {
        return word.indexOf(':') >= 0;
    }

    /** For other servers, which may all be slow: the time of one answer is one for all of them. */
    private static final class Waiting {
        private final long end;
        private boolean forSomebody;

        Waiting(Duration patience) {
            this.end = System.nanoTime() + patience.toNanos();
        }

        boolean isOver() {
            return forSomebody && System.nanoTime() - end >= 0;
        }
    }
}
