package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/** {@code /posts/new} and {@code /posts/7/edit}: a member writes a post, or changes one of their own. */
@ApplicationScoped
class PostWriting implements PostPart {
    private static final String VIEW = "/WEB-INF/discussion/write.xhtml";

    private final Posts posts;
    private final Contributions contributions;
    private final PostForm form;
    private final Gate gate;

    @Inject
    PostWriting(Posts posts, Contributions contributions, PostForm form, Gate gate) {
        this.posts = posts;
        this.contributions = contributions;
        this.form = form;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostWriting() {
        this(null, null, null, null);
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var member = gate.memberOrSignIn(page(at), Map.of(), request, response);
        if (member.isEmpty() || !mayWrite(at, response)) {
            return;
        }
        posts.find(at.post()).ifPresent(form::change);
        form.restore(gate.unsent(page(at)), "post.unsent", request);
        form.standOn(page(at));
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    @Override
    public void change(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.read(request);
        var member = gate.memberOrSignIn(page(at), form.typed(), request, response);
        if (member.isEmpty() || !mayWrite(at, response)) {
            return;
        }
        form.standOn(page(at));
        if (!gate.hasToken(request)) {
            form.again(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), VIEW, request, response);
        } else if (!form.isRight(request)) {
            form.again(WrittenForm.UNPROCESSABLE, "post.not_kept", VIEW, request, response);
        } else {
            long id = kept(at, member.get().getId());
            gate.sent(page(at));
            Redirect.seeOther("/posts/" + id, request, response);
        }
    }

    private long kept(PostAddress at, long accountId) {
        if (at.part() == PostAddress.Part.NEW) {
            return contributions
                    .post(accountId, form.getTitle(), form.getText(), form.getSubmission())
                    .id();
        }
        posts.change(at.post(), accountId, form.getTitle(), form.getText());
        return at.post();
    }

    /** Whether it is a new post or one's own; otherwise the refusal is answered. */
    private boolean mayWrite(PostAddress at, HttpServletResponse response) throws IOException {
        if (at.part() == PostAddress.Part.NEW) {
            return true;
        }
        var post = posts.find(at.post());
        boolean mine = post.map(Post::accountId).filter(gate::mayEdit).isPresent();
        if (!mine) {
            response.sendError(post.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
        return mine;
    }

    private static String page(PostAddress at) {
        return at.part() == PostAddress.Part.NEW ? "/posts/new" : at.page() + "/edit";
    }
}
