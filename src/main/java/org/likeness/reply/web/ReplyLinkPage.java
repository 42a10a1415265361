package org.likeness.reply.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the page behind a link of a message shows. */
@RequestScoped
@Named
public class ReplyLinkPage {
    private String action = "";
    private String token = "";
    private String state = "";

    /** For the CDI proxy only. */
    protected ReplyLinkPage() {}

    void show(String wantedAction, String givenToken, String wantedState) {
        action = wantedAction;
        token = givenToken;
        state = wantedState;
    }

    /** {@code confirm} or {@code stop}. */
    public String getAction() {
        return action;
    }

    /** The token of the link, if it is valid. */
    public String getToken() {
        return token;
    }

    /** {@code question}, {@code done} or {@code gone}. */
    public String getState() {
        return state;
    }
}
