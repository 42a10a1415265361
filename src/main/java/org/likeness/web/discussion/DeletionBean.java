package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The page that asks once more before something is deleted. */
@RequestScoped
@Named
public class DeletionBean {
    /** In code points, so that none is cut in two. */
    private static final int EXCERPT = 300;

    private String key = "";
    private String excerpt = "";
    private String back = "";

    /** For the CDI proxy only. */
    DeletionBean() {}

    /**
     * What the page asks about.
     *
     * @param question the key of the question
     * @param text what is deleted; its beginning is shown
     * @param path of the page to go back to
     */
    void ask(String question, String text, String path) {
        key = question;
        excerpt = text.codePointCount(0, text.length()) > EXCERPT
                ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…"
                : text;
        back = path;
    }

    public String getQuestion() {
        return key;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public String getBack() {
        return back;
    }
}
