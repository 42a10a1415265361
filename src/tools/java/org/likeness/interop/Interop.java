package org.likeness.interop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.likeness.Terminal;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.DefaultImage;
import org.likeness.it.LikenessServer;
import org.likeness.it.Visitor;

/**
 * Lets clients make the addresses for a new member and for a stranger, and checks the answers: the member's portrait, and a drawing
 * for the stranger, each in the requested size.
 */
public final class Interop {
    private static final String OWN_STYLE = "identicon";

    private final URI base;
    private final Visitor member;
    private final Portrait portrait;
    private boolean allRight = true;

    Interop(URI site) throws IOException {
        this.base = URI.create(site + "/avatar/");
        this.member = new Visitor(site).registered();
        this.portrait = Portrait.of(member);
    }

    /** Takes {@code --url=URL} of a running server, or starts one; and clients. Exits with 1 if one gets a wrong answer. */
    public static void main(String[] arguments) throws Exception {
        var clients = new ArrayList<Client>();
        URI url = null;
        for (String argument : arguments) {
            if (argument.startsWith("--url=")) {
                url = URI.create(argument.substring("--url=".length()).replaceAll("/$", ""));
            } else {
                clients.add(Client.parse(argument));
            }
        }
        boolean allRight;
        if (url == null) {
            try (var server = LikenessServer.named("interop")) {
                server.start("-Dlikeness.remote=off");
                allRight = new Interop(server.url()).areRight(clients);
            }
        } else {
            allRight = new Interop(url).areRight(clients);
        }
        System.exit(allRight ? 0 : 1);
    }

    /** Checks all of them, also after a wrong one. */
    boolean areRight(List<Client> clients) throws InterruptedException {
        row("client", "size", "of", "source", "got", "address");
        for (Client client : clients) {
            try {
                look(client);
            } catch (IOException e) {
                allRight = false;
                row(client.name(), "", "", "", "", e.getMessage() + "  WRONG");
            }
        }
        return allRight;
    }

    private void look(Client client) throws IOException, InterruptedException {
        for (int size : client.sizes()) {
            URI known = client.address(base, member.email, size);
            var picture = member.bytes(known.toString());
            judge(client, size, "member", known, picture, isPortrait(picture, size));
            URI unknown = client.address(base, "nobody." + member.email, size);
            var drawing = member.bytes(unknown.toString());
            judge(
                    client,
                    size,
                    "stranger",
                    unknown,
                    drawing,
                    asksFor(client.style(), unknown)
                            && source(drawing)
                                    .equals("drawn:" + (client.style().isEmpty() ? OWN_STYLE : client.style())));
        }
    }

    private static boolean asksFor(String style, URI address) {
        return AvatarRequest.parse("", address.getRawQuery())
                .defaultImage()
                .map(DefaultImage::word)
                .orElse("")
                .equals(style);
    }

    /** Whether this is the portrait: the very bytes of its rendition, or, of a size that none has, what looks like it. */
    private boolean isPortrait(HttpResponse<byte[]> answer, int size) throws IOException {
        var rendition = portrait.rendition(size);
        boolean like = rendition.isPresent()
                ? Arrays.equals(answer.body(), member.bytes(rendition.get()).body())
                : Portrait.isLike(ImageIO.read(new ByteArrayInputStream(answer.body())));
        return source(answer).equals("portrait") && like;
    }

    private void judge(Client client, int size, String of, URI address, HttpResponse<byte[]> answer, boolean expected)
            throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        boolean asked = image != null && image.getWidth() == size && image.getHeight() == size;
        boolean right = answer.statusCode() == 200 && asked && expected;
        String got = image == null ? "nothing" : image.getWidth() + " x " + image.getHeight();
        row(
                client.name(),
                Integer.toString(size),
                of,
                source(answer),
                got,
                base.relativize(address) + (right ? "" : "  WRONG"));
        allRight &= right;
    }

    private static String source(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("X-Avatar-Source").orElse(Integer.toString(answer.statusCode()));
    }

    private static void row(String client, String size, String of, String source, String got, String address) {
        Terminal.result(String.format(
                Locale.ROOT, "%-15s %4s  %-8s  %-15s  %-11s  %s", client, size, of, source, got, address));
    }
}
