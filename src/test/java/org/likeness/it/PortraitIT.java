package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;

class PortraitIT {

    @Test
    void mayBeKeptForAYear() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(200, 200));
        var response = member.bytes(member.avatarAtTheTop());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(response.body().length));
    }

    @Test
    void isNotSentAgainToAClientThatHasIt() {
        var member = Visitor.member();
        member.upload(Drawn.png(200, 200));
        String address = member.avatarAtTheTop();
        String etag = header(member.bytes(address), "ETag");
        var response = member.bytes(address, "If-None-Match", etag);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEqualTo(etag);
        assertThat(member.bytes(address, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void hasTheSameHeadersWithoutItsBody() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(200, 200));
        String address = member.avatarAtTheTop();
        var whole = member.bytes(address);
        var head = member.head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
            assertThat(header(head, name)).isEqualTo(header(whole, name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portraits/",
                "/portraits/0123456789abcdef0123456789abcdef/40.jpg",
                "/portraits/0123456789ABCDEF0123456789abcdef/40.jpg",
                "/portraits/0123456789abcdef0123456789abcdef/../40.jpg",
                "/portraits/..%2f..%2f/40.jpg",
                "/portraits/x/40.jpg"
            })
    void isNotFoundWhereThereIsNone(String address) {
        assertThat(new Visitor().get(address).statusCode()).isBetween(400, 404);
    }

    @Test
    void doesNotShowWhatWasCutAway() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(640, 480));
        String folder = member.avatarAtTheTop().replaceAll("[^/]*$", "");
        assertThat(member.get(folder + "40.jpg").statusCode()).isEqualTo(200);
        assertThat(member.get(folder + "cleaned.jpg").statusCode()).isEqualTo(404);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
