package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.likeness.picture.Drawn;
import org.likeness.remote.FakeGravatar;

/** A server with {@code likeness.remote=proxy} and a fake Gravatar, both started with the first request. */
final class ProxiedSite {
    private static final class Started {
        static final FakeGravatar GRAVATAR;
        static final ServerProcess SERVER;

        static {
            try {
                GRAVATAR = new FakeGravatar();
                SERVER = ServerProcess.ofThisRun("proxy"); // ends with this JVM
                SERVER.start(
                        "-Dlikeness.remote=proxy",
                        "-Dlikeness.avatar.sources=portrait,qq,gravatar",
                        "-Dlikeness.gravatar.base-url=" + GRAVATAR.base(),
                        "-Dlikeness.libravatar.base-url=" + GRAVATAR.base(),
                        "-Dlikeness.qq.base-url=" + GRAVATAR.base());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ProxiedSite() {}

    static FakeGravatar gravatar() {
        return Started.GRAVATAR;
    }

    static ServerProcess server() {
        return Started.SERVER;
    }

    /** A picture of one colour, as if uploaded to Gravatar. */
    static byte[] picture(Color colour) {
        var image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 512, 512);
        graphics.dispose();
        return Drawn.file(image, "png");
    }

    /**
     * Repeats the request until the picture comes from there and may be cached: the first answer waits for the other server only briefly,
     * and is a drawing in the meantime.
     */
    static HttpResponse<byte[]> pictureOf(String address, String source) {
        var visitor = new Visitor(server().url());
        var answer = visitor.bytes(address);
        for (int tries = 0; tries < 300 && !(source(answer).startsWith(source) && isSettled(answer)); tries++) {
            ServerProcess.pause();
            answer = visitor.bytes(address);
        }
        assertThat(source(answer)).startsWith(source);
        assertThat(isSettled(answer)).as("may be cached").isTrue();
        return answer;
    }

    /** Opens the profile until it says this about the avatar. */
    static void awaitOnProfile(Visitor member, String text) {
        String said = "";
        for (int tries = 0; tries < 300 && !said.equals(text); tries++) {
            said = member.page("/profile").getElementById("avatar-from").text();
            ServerProcess.pause();
        }
        assertThat(said).isEqualTo(text);
    }

    private static String source(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Avatar-Source").orElse("");
    }

    private static boolean isSettled(HttpResponse<?> answer) {
        return !answer.headers().firstValue("Cache-Control").orElse("").equals("public, max-age=5");
    }
}
