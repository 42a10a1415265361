package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.likeness.account.Accounts;
import org.likeness.discussion.Posts;
import org.likeness.web.page.SiteAddress;

/**
 * {@code /sitemap.xml} lists for search engines the newest 20,000 posts and members.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int LENGTH = 20_000;

    @Inject
    private Posts posts;

    @Inject
    private Accounts accounts;

    @Inject
    private SiteAddress site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> paths = Stream.of(
                        Stream.of("/", "/people"),
                        posts.newestIds(LENGTH).stream().map(id -> "/posts/" + id),
                        accounts.newestUsernames(LENGTH).stream().map(name -> "/people/" + name))
                .flatMap(each -> each)
                .toList();
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String path : paths) {
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(site.of(path, request));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
    }
}
