package org.likeness.avatar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.gravatar.QqNumber;

/** Avatars with certain settings, given as names without the prefix {@code likeness.} and values. */
final class ConfiguredAvatars {
    private ConfiguredAvatars() {}

    static Avatars avatars(String... settings) {
        return new Avatars(settings(settings), remote(settings), List.of());
    }

    /** Like an application with a proxy, whose names consist of all arguments. */
    static RemoteAvatars proxying(String... settings) {
        AvatarSettings avatars = settings(settings);
        ProxiedPictures pictures = (source, email, drawing) ->
                source == Source.QQ && QqNumber.ofEmail(email).isEmpty()
                        ? Optional.empty()
                        : Optional.of(source.word() + "-of-" + email.replace("@", "-at-") + "-" + drawing);
        return new RemoteAvatars(
                avatars, new FederatedHosts(avatars, System::nanoTime, Runnable::run), Optional.of(pictures));
    }

    static RemoteAvatars remote(String... settings) {
        AvatarSettings avatars = settings(settings);
        return new RemoteAvatars(
                avatars, new FederatedHosts(avatars, System::nanoTime, Runnable::run), Optional.empty());
    }

    static AvatarSettings settings(String... namesAndValues) {
        Map<String, String> values = new HashMap<>(Map.of("likeness.libravatar.federation", "off"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("likeness." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.read(values::get).avatars();
    }
}
