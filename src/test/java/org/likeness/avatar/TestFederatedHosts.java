package org.likeness.avatar;

import org.likeness.config.AvatarSettings;

/** Federated hosts for tests of other packages, looked up in the calling thread. */
public final class TestFederatedHosts {
    private TestFederatedHosts() {}

    public static FederatedHosts of(AvatarSettings settings) {
        return new FederatedHosts(settings, System::nanoTime, Runnable::run);
    }
}
