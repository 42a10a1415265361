package org.likeness.discussion.web;

import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.likeness.web.page.LinkedText;

/**
 * Renders Markdown as HTML: paragraphs, line breaks, links, code, quotes, lists and emphasis. An image becomes a link; anything else
 * stays text. Two defences: the renderer knows no other elements, and its output passes an allowlist.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
final class Markdown {
    /** Deeper levels of quotes, lists and emphasis stay text. */
    private static final int MAX_DEPTH = 20;

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .maxInlineNesting(MAX_DEPTH)
            .postProcessor(Markdown::withLinks)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "a", "code", "pre", "blockquote", "ul", "ol", "li", "em", "strong")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow ugc noopener");

    private static final OutputSettings NOT_REFORMATTED = new OutputSettings().prettyPrint(false);

    private Markdown() {}

    static String html(String text) {
        return Jsoup.clean(RENDERER.render(PARSER.parse(text)), "", ALLOWED, NOT_REFORMATTED);
    }

    /** The text without its markup. */
    static String plain(String text) {
        var words = new Words();
        PARSER.parse(text).accept(words);
        return words.text.toString();
    }

    private static Node withLinks(Node document) {
        document.accept(new Links());
        return document;
    }

    /** Collects the words of a text, with a space where another line or block begins. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            if (parent instanceof Block) {
                text.append(' ');
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(' ').append(node.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(' ').append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }
    }

    /** Turns images, and addresses in the text, into links. */
    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            // no links inside links
        }

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), null);
            image.insertBefore(link);
            Node child = image.getFirstChild();
            link.appendChild(child == null ? new Text(image.getDestination()) : child);
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.unlink();
        }

        @Override
        public void visit(Text text) {
            String literal = text.getLiteral();
            Matcher address = LinkedText.addresses(literal);
            int done = 0;
            while (address.find()) {
                text.insertBefore(new Text(literal.substring(done, address.start())));
                var link = new Link(address.group(), null);
                link.appendChild(new Text(address.group()));
                text.insertBefore(link);
                done = address.end();
            }
            text.setLiteral(literal.substring(done));
        }
    }
}
