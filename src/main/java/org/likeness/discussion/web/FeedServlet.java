package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.config.Settings;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.portrait.Member;
import org.likeness.portrait.Members;
import org.likeness.web.page.SiteAddress;
import org.likeness.web.page.Texts;

/**
 * The newest 20 posts as an Atom feed: {@code /feed} has those of all members, {@code /feed/ada} those of one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 */
@WebServlet({"/feed", "/feed/*"})
public class FeedServlet extends HttpServlet {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int LENGTH = 20;

    @Inject
    private Posts posts;

    @Inject
    private Accounts accounts;

    @Inject
    private Members members;

    @Inject
    private RenderedTexts rendered;

    @Inject
    private SiteAddress site;

    @Inject
    private Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var author = Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1));
        var account = author.flatMap(accounts::shown);
        if (author.isPresent() && account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var entries =
                account.map(one -> posts.newestOf(one.getId(), LENGTH)).orElseGet(() -> posts.newestWhole(LENGTH));
        response.setContentType("application/atom+xml");
        response.setCharacterEncoding("UTF-8");
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            xml.writeStartDocument("UTF-8", "1.0");
            write(account, entries, request, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
    }

    private void write(Optional<Account> author, List<Post> entries, HttpServletRequest request, XMLStreamWriter xml)
            throws XMLStreamException {
        String self = site.of(author.map(one -> "/feed/" + one.getUsername()).orElse("/feed"), request);
        String page = site.of(author.map(one -> "/people/" + one.getUsername()).orElse("/"), request);
        var texts = Texts.of(request);
        var authors = members.members(
                entries.stream().map(Post::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        String subject = author.map(Account::getName).orElseGet(() -> texts.get("home.title"));
        element("title", subject + " · " + settings.branding().name(), xml);
        element("id", self, xml);
        element(
                "updated",
                time(entries.stream()
                        .map(FeedServlet::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)),
                xml);
        link("self", self, xml);
        link("alternate", page, xml);
        for (Post post : entries) {
            var by = Optional.ofNullable(post.accountId()).map(authors::get);
            write(
                    post,
                    by.map(Member::person).map(person -> person.name()).orElse(texts.get("comment.gone")),
                    request,
                    xml);
        }
        xml.writeEndElement();
    }

    private void write(Post post, String author, HttpServletRequest request, XMLStreamWriter xml)
            throws XMLStreamException {
        String page = site.of("/posts/" + post.id(), request);
        xml.writeStartElement("entry");
        element("title", post.title(), xml);
        element("id", page, xml);
        link("alternate", page, xml);
        element("published", time(post.written()), xml);
        element("updated", time(updated(post)), xml);
        xml.writeStartElement("author");
        element("name", author, xml);
        xml.writeEndElement();
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(rendered.html(post.body()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant updated(Post post) {
        return post.edited().orElse(post.written());
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(String rel, String href, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
