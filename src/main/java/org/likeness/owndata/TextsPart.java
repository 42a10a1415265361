package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.likeness.discussion.Comment;
import org.likeness.discussion.OwnTexts;
import org.likeness.discussion.Post;

/** The posts and comments in an archive. They are read page by page, so the memory needed does not grow with their number. */
@Singleton
class TextsPart {
    private static final int PAGE_SIZE = 50;

    private final OwnTexts texts;

    @Inject
    TextsPart(OwnTexts texts) {
        this.texts = texts;
    }

    void write(long accountId, Archive archive) throws IOException {
        archive.json(ArchiveFormat.POSTS, json -> writePosts(accountId, json));
        archive.json(ArchiveFormat.COMMENTS, json -> writeComments(accountId, json));
    }

    private void writePosts(long accountId, JsonGenerator json) {
        json.writeStartArray();
        var page = texts.posts(accountId, 0, PAGE_SIZE);
        while (!page.isEmpty()) {
            page.forEach(post -> write(post, json));
            page = texts.posts(accountId, page.get(page.size() - 1).id(), PAGE_SIZE);
        }
        json.writeEnd();
    }

    private static void write(Post post, JsonGenerator json) {
        json.writeStartObject()
                .write("id", post.id())
                .write("title", post.title())
                .write("text", post.body());
        writeTimes(post.written(), post.edited(), post.isWaiting(), json);
        json.writeEnd();
    }

    private void writeComments(long accountId, JsonGenerator json) {
        json.writeStartArray();
        var page = texts.comments(accountId, 0, PAGE_SIZE);
        while (!page.isEmpty()) {
            page.forEach(each -> write(each.comment(), each.title(), json));
            page = texts.comments(accountId, page.get(page.size() - 1).comment().id(), PAGE_SIZE);
        }
        json.writeEnd();
    }

    private static void write(Comment comment, String postTitle, JsonGenerator json) {
        json.writeStartObject()
                .write("id", comment.id())
                .write("postId", comment.postId())
                .write("postTitle", postTitle);
        if (comment.isReply()) {
            json.write("replyTo", comment.position().root());
        } else {
            json.writeNull("replyTo");
        }
        json.write("text", comment.body());
        writeTimes(comment.written(), comment.edited(), comment.isWaiting(), json);
        json.writeEnd();
    }

    private static void writeTimes(Instant written, Optional<Instant> edited, boolean waiting, JsonGenerator json) {
        json.write("written", written.toString());
        edited.ifPresentOrElse(time -> json.write("edited", time.toString()), () -> json.writeNull("edited"));
        json.write("status", waiting ? "waiting" : "published");
    }
}
