package org.likeness.web.page;

import static org.likeness.language.TextKind.PAGES;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.language.Languages;

/** The texts of a Faces page: {@code text['home.title']}, and {@code text.format('confirm.banner', email)} for those with placeholders. */
@Singleton
@Named("text")
public class PageTexts extends AbstractMap<String, String> {

    /** A key without a text is shown with question marks, as by the bundles of Faces. */
    @Override
    public String get(@Nullable Object key) {
        return Languages.current().find(PAGES, String.valueOf(key), locale()).orElse("???" + key + "???");
    }

    public String format(String key, Object... values) {
        return new Texts(locale()).get(key, values);
    }

    /** None: pages ask for single keys. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
