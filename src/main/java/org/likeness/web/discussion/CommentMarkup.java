package org.likeness.web.discussion;

import org.likeness.web.avatar.AvatarMarkup;
import org.likeness.web.support.LinkedText;
import org.likeness.web.support.Texts;

/**
 * Comments as HTML, each put together as one text. There may be fifty on a page, which is most of it: a component and an expression
 * for each of their parts take longer than all the rest.
 */
final class CommentMarkup {
    private static final int FACE = 40;
    private static final int USUAL_LENGTH = 2_000;

    private final String here;
    private final String deleted;
    private final String edited;
    private final String reply;
    private final String edit;
    private final String delete;

    /** @param here the address of the post's page */
    CommentMarkup(String here, Texts texts) {
        this.here = here;
        this.deleted = texts.get("comment.deleted");
        this.edited = texts.get("comment.edited");
        this.reply = texts.get("comment.reply");
        this.edit = texts.get("comment.edit");
        this.delete = texts.get("comment.delete");
    }

    /** An item of a list. */
    String item(Entry comment) {
        var html = new StringBuilder(USUAL_LENGTH);
        html.append("<li id=\"comment-").append(comment.getId()).append('"');
        html.append(comment.isReply() ? " class=\"reply\">" : ">");
        html.append(AvatarMarkup.beside(comment.getPerson(), FACE)).append("<div>");
        if (comment.isDeleted()) {
            html.append("<p>").append(deleted).append("</p>");
        } else {
            addFacts(comment, html);
            html.append(comment.getHtml());
            addLinks(comment, html);
        }
        return html.append("</div></li>\n").toString();
    }

    private void addFacts(Entry comment, StringBuilder html) {
        html.append("<p>");
        if (comment.getHref().isEmpty()) {
            html.append("<b>").append(LinkedText.escaped(comment.getName())).append("</b>");
        } else {
            html.append("<a href=\"").append(LinkedText.escaped(comment.getHref()));
            html.append("\" rel=\"").append(comment.getRel()).append("\">");
            html.append(LinkedText.escaped(comment.getName())).append("</a>");
        }
        html.append(" <a class=\"day\" href=\"")
                .append(here)
                .append("/comments/")
                .append(comment.getId());
        html.append("\"><time datetime=\"").append(comment.getDatetime()).append("\">");
        html.append(comment.getDay()).append("</time></a>");
        if (comment.isEdited()) {
            html.append(' ').append(edited);
        }
        html.append("</p>\n");
    }

    private void addLinks(Entry comment, StringBuilder html) {
        html.append("<p><a href=\"").append(here).append("?reply=").append(comment.getId());
        html.append("#answer\" rel=\"nofollow\">").append(reply).append("</a>");
        if (comment.isMine()) {
            addLink(comment, "/edit", edit, html);
        }
        if (comment.isRemovable()) {
            addLink(comment, "/delete", delete, html);
        }
        html.append("</p>");
    }

    private void addLink(Entry comment, String to, String words, StringBuilder html) {
        html.append(" <a href=\"").append(here).append("/comments/").append(comment.getId());
        html.append(to).append("\">").append(words).append("</a>");
    }
}
