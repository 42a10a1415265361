package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The page that asks for confirmation before something is deleted. */
@RequestScoped
@Named
public class DeletionBean {
    /** In code points, so that no character is cut in half. */
    private static final int EXCERPT = 300;

    private String question = "";
    private String excerpt = "";
    private String back = "";
    private boolean refused;

    /** For the CDI proxy only. */
    DeletionBean() {}

    /**
     * @param question the message key of the question
     * @param text the text to delete, of which the page shows the beginning
     * @param path the page to go back to
     */
    void ask(String question, String text, String path) {
        this.question = question;
        excerpt = text.codePointCount(0, text.length()) > EXCERPT
                ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…"
                : text;
        back = path;
    }

    /**
     * @param reason the message key
     * @param path the page to go back to
     */
    void refuse(String reason, String path) {
        question = reason;
        back = path;
        refused = true;
    }

    /** Whether nothing can be deleted, for the reason that {@link #getQuestion} names. */
    public boolean isRefused() {
        return refused;
    }

    public String getQuestion() {
        return question;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public String getBack() {
        return back;
    }
}
