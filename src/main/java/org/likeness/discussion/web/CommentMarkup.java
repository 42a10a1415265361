package org.likeness.discussion.web;

import org.likeness.avatar.web.AvatarMarkup;
import org.likeness.html.Html;
import org.likeness.web.page.Texts;
import org.likeness.web.page.Times;

/**
 * Writes comments as HTML. Fifty comments are most of a page: with a component and an expression for each of their parts, they
 * would take longer than everything else.
 */
final class CommentMarkup {
    private static final int AVATAR_SIZE = 40;
    private static final int TYPICAL_LENGTH = 2_000;

    private final Times times;
    private final String postUrl;
    private final String deleted;
    private final String edited;
    private final String guest;
    private final String waits;
    private final String reply;
    private final String edit;
    private final String delete;
    private final String withdraw;
    private final String review;
    private final String reviewUrl;
    private final String report;
    private final String reportUrl;

    /**
     * @param postUrl the URL of the post's page
     * @param contextPath of the application
     */
    CommentMarkup(String postUrl, String contextPath, Texts texts, Times times) {
        this.times = times;
        this.postUrl = postUrl;
        this.reviewUrl = contextPath + "/admin/texts/comment-";
        this.review = Html.escaped(texts.get("admin.review"));
        this.reportUrl = contextPath + "/report/comments/";
        this.report = Html.escaped(texts.get("report.link"));
        this.deleted = Html.escaped(texts.get("comment.deleted"));
        this.guest = Html.escaped(texts.get("comment.guest"));
        this.edited = Html.escaped(texts.get("comment.edited"));
        this.waits = Html.escaped(texts.get("comment.waiting"));
        this.reply = Html.escaped(texts.get("comment.reply"));
        this.edit = Html.escaped(texts.get("comment.edit"));
        this.delete = Html.escaped(texts.get("comment.delete"));
        this.withdraw = Html.escaped(texts.get("comment.withdraw"));
    }

    /** One {@code <li>}. */
    String item(ContributionView comment) {
        var html = new StringBuilder(TYPICAL_LENGTH);
        html.append("<li id=\"comment-").append(comment.id()).append('"');
        html.append(comment.reply() ? " class=\"reply\">" : ">");
        html.append(AvatarMarkup.decorativeImage(comment.by().person(), AVATAR_SIZE))
                .append("<div>");
        if (comment.deleted()) {
            html.append("<p>").append(deleted).append("</p>");
        } else {
            addByline(comment, html);
            html.append(comment.html());
            addLinks(comment, html);
        }
        return html.append("</div></li>\n").toString();
    }

    private void addByline(ContributionView comment, StringBuilder html) {
        html.append("<p class=\"byline\">");
        if (comment.by().href().isEmpty()) {
            html.append("<b>").append(name(comment)).append("</b>");
        } else {
            html.append("<a href=\"").append(Html.escaped(comment.by().href()));
            html.append("\" rel=\"").append(comment.by().rel()).append("\">");
            html.append(name(comment)).append("</a>");
        }
        if (comment.by().guest()) {
            html.append(" <span class=\"guest\">").append(guest).append("</span>");
        } else if (!comment.by().handle().isEmpty()) {
            html.append(" <span class=\"handle\">")
                    .append(comment.by().handle())
                    .append("</span>");
        }
        html.append(" <a class=\"day\" href=\"")
                .append(postUrl)
                .append("/comments/")
                .append(comment.id());
        html.append("\"><time datetime=\"").append(times.machine(comment.by().written()));
        html.append("\" title=\"").append(times.full(comment.by().written())).append("\">");
        html.append(times.ago(comment.by().written())).append("</time></a>");
        if (comment.edited()) {
            html.append(' ').append(edited);
        }
        if (comment.waiting()) {
            html.append(" <em class=\"waits\">").append(waits).append("</em>");
        }
        html.append("</p>\n");
    }

    /** In {@code <bdi>}, so that a right-to-left name does not move the date. */
    private static String name(ContributionView comment) {
        return "<bdi>" + Html.escaped(comment.by().name()) + "</bdi>";
    }

    /** Search engines do not follow them, as {@code /robots.txt} says. */
    private void addLinks(ContributionView comment, StringBuilder html) {
        html.append("<p class=\"links\">");
        if (!comment.waiting()) {
            html.append("<a href=\"").append(postUrl).append("?reply=").append(comment.id());
            html.append("\">").append(reply).append("</a>");
        }
        if (comment.mine()) {
            addLink(comment, "/edit", edit, html);
            addLink(comment, "/delete", delete, html);
        }
        if (comment.withdrawable()) {
            addLink(comment, "/withdraw", withdraw, html);
        }
        if (comment.reportable()) {
            html.append(" <a href=\"").append(reportUrl).append(comment.id());
            html.append("\">").append(report).append("</a>");
        }
        if (comment.reviewable()) {
            html.append(" <a href=\"").append(reviewUrl).append(comment.id());
            html.append("\">").append(review).append("</a>");
        }
        html.append("</p>");
    }

    private void addLink(ContributionView comment, String action, String text, StringBuilder html) {
        html.append(" <a href=\"").append(postUrl).append("/comments/").append(comment.id());
        html.append(action).append("\">").append(text).append("</a>");
    }
}
