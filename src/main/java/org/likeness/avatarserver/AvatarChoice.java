package org.likeness.avatarserver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likeness.avatar.Avatars;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.Rating;
import org.likeness.picture.SizedSource;
import org.likeness.portrait.PortraitSources;
import org.likeness.remote.CachedPicture;
import org.likeness.remote.Lookup;
import org.likeness.remote.RemotePictures;

/**
 * Decides which picture the avatar server shows: like pages, the first source in the operator's order that has one, or else the
 * default image.
 */
@Singleton
class AvatarChoice {
    private static final String NOT_FOUND = "404";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Avatars avatars;
    private final PortraitSources portraits;
    private final RemotePictures remotePictures;
    private final ResizedPictures resizedPictures;
    private final DrawnAnswers drawnAnswers;
    private final DefaultImage defaultImage;
    private final Set<String> defaultHosts;
    private final Duration patience;

    @Inject
    AvatarChoice(
            Settings settings,
            Avatars avatars,
            PortraitSources portraits,
            RemotePictures remotePictures,
            ResizedPictures resizedPictures,
            DrawnAnswers drawnAnswers) {
        this.avatars = avatars;
        this.portraits = portraits;
        this.remotePictures = remotePictures;
        this.resizedPictures = resizedPictures;
        this.drawnAnswers = drawnAnswers;
        this.defaultImage = settings.avatars().defaultImage();
        this.defaultHosts = settings.server().defaultHosts();
        this.patience = settings.server().patience();
    }

    AvatarAnswer of(RequestedPerson person, AvatarRequest request, LookupBudget budget) throws IOException {
        var attempt = new Attempt(patience, budget);
        var picture = request.forcedDefault() ? Optional.<AvatarAnswer>empty() : picture(person, request, attempt);
        var answer = picture.isPresent() ? picture.get() : defaultAnswer(person, request);
        return attempt.incomplete ? answer.unsettled() : answer;
    }

    private Optional<AvatarAnswer> picture(RequestedPerson person, AvatarRequest request, Attempt attempt)
            throws IOException {
        for (Source source : person.sources()) {
            var picture = source == Source.PORTRAIT
                    ? portrait(person, request, attempt)
                    : remote(source, person, request, attempt);
            if (picture.isPresent()) {
                return picture;
            }
        }
        return Optional.empty();
    }

    private Optional<AvatarAnswer> portrait(RequestedPerson person, AvatarRequest request, Attempt attempt)
            throws IOException {
        var portrait = person.portrait().filter(each -> each.rating().compareTo(highest(request)) <= 0);
        if (portrait.isEmpty()) {
            return Optional.empty();
        }
        var source = portraits.of(portrait.get());
        var shown = source.isEmpty() ? Optional.<AvatarAnswer>empty() : resized(Source.PORTRAIT, source.get(), request);
        attempt.incomplete |= shown.isEmpty(); // the member is replacing it right now
        return shown;
    }

    private Optional<AvatarAnswer> remote(Source source, RequestedPerson person, AvatarRequest request, Attempt attempt)
            throws IOException {
        var id = person.remoteIds().apply(source);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Lookup found = remotePictures.find(id.get(), highest(request), attempt.timeLeft(), attempt.budget);
        if (found instanceof CachedPicture picture) {
            return resized(source, picture, request);
        }
        attempt.incomplete |= found == Lookup.Absence.UNKNOWN;
        return Optional.empty();
    }

    private Optional<AvatarAnswer> resized(Source source, SizedSource picture, AvatarRequest request)
            throws IOException {
        return resizedPictures.of(picture, request.size().pixels()).map(resized -> {
            var answer = AvatarAnswer.shown(source, resized.file());
            return resized.exact() ? answer : answer.unsettled();
        });
    }

    private Rating highest(AvatarRequest request) {
        return request.rating().compareTo(avatars.highest()) <= 0 ? request.rating() : avatars.highest();
    }

    private AvatarAnswer defaultAnswer(RequestedPerson person, AvatarRequest request) {
        var requested = request.defaultImage()
                .map(DefaultImage::word)
                .filter(word -> !isAddress(word) || isAllowed(URI.create(word)));
        String word = requested.orElse(defaultImage.word());
        boolean drawn = requested.isEmpty() && person.onPage(); // pages draw everybody without a picture
        if (isAddress(word) && !drawn) {
            return AvatarAnswer.redirect(word);
        }
        if (word.equals(NOT_FOUND) && !drawn) {
            return AvatarAnswer.notFound();
        }
        return drawnAnswers.draw(Style.parse(word).orElse(Style.MP), person, request);
    }

    /** Whether the operator allows redirects to this host. */
    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return defaultHosts.contains(host)
                || defaultHosts.contains(host + ":" + (address.getPort() < 0 ? port : address.getPort()));
    }

    private static boolean isAddress(String word) {
        return word.indexOf(':') >= 0;
    }

    /** The state of one answer. The patience is shared by all sources: several slow servers do not add up. */
    private static final class Attempt {
        private final long deadline;
        private final LookupBudget budget;

        /** Whether a picture may be available in a moment. */
        private boolean incomplete;

        Attempt(Duration patience, LookupBudget budget) {
            this.budget = budget;
            this.deadline = System.nanoTime() + patience.toNanos();
        }

        Duration timeLeft() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }
    }
}
