package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a visitor sees light or dark pages: as they have chosen, or as their system does. */
@Singleton
@Named
public class Theme {
    /** Holds {@code light} or {@code dark}. */
    static final PersistentCookie COOKIE = new PersistentCookie("theme", "/");

    static final String SYSTEM = "system";
    private static final List<String> CHOSEN = List.of("light", "dark");
    private static final List<String> ALL = List.of(SYSTEM, "light", "dark");

    private final HttpServletRequest request;

    @Inject
    Theme(HttpServletRequest request) {
        this.request = request;
    }

    /** All that a visitor can choose. */
    public List<String> getAll() {
        return ALL;
    }

    /** The attribute of the page; null if it follows the system. */
    public @Nullable String getChosen() {
        return COOKIE.value(request).filter(CHOSEN::contains).orElse(null);
    }

    /** One of {@link #getAll}. */
    public String getWord() {
        String chosen = getChosen();
        return chosen == null ? SYSTEM : chosen;
    }
}
