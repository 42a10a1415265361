package org.likeness.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.language.Language;
import org.likeness.language.Languages;

/** The languages that a page offers, and its own. */
@Singleton
@Named("languages")
public class LanguageLinks {

    public List<Language> getAll() {
        return Languages.current().all();
    }

    /** The language of the page. */
    public Language getCurrent() {
        return Languages.current()
                .of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The attribute {@code dir} of the page; null if it is written from left to right. */
    public @Nullable String getDirection() {
        return getCurrent().isRightToLeft() ? "rtl" : null;
    }
}
