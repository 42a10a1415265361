package org.likeness.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.corpus.Outcome.Crashed;
import org.likeness.corpus.Outcome.Refused;
import org.likeness.it.Visitor;
import org.likeness.picture.Pipeline;

/** Through the upload of a running server, as a member who registers for it. */
final class ServerRoute implements Route {
    private final URI site;
    private final Visitor member;
    private final String csrf;

    ServerRoute(URI site) {
        this.site = site;
        this.member = new Visitor(site).registered();
        this.csrf = member.csrf();
    }

    @Override
    public String name() {
        return site.toString();
    }

    @Override
    public boolean inProcess() {
        return false;
    }

    @Override
    public Outcome take(byte[] file) {
        var answer = member.multipart("photo.jpg", file, Map.of("csrf", csrf), "Accept", "application/json");
        String body = answer.body();
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        if (problem && answer.statusCode() < 500) {
            return new Refused(answer.statusCode() + " " + Visitor.json(answer).getString("title"));
        }
        if (answer.statusCode() != 200) {
            return new Crashed(answer.statusCode() + " "
                    + body.substring(0, Math.min(200, body.length())).strip());
        }
        var addresses = Visitor.json(answer).getJsonObject("renditions");
        var files = new TreeMap<Integer, byte[]>();
        for (int side : Pipeline.SIDES) {
            var square = member.bytes(addresses.getString(Integer.toString(side)));
            if (square.statusCode() != 200) {
                return new Crashed("square of " + side + " answered " + square.statusCode() + " "
                        + new String(square.body(), UTF_8));
            }
            files.put(side, square.body());
        }
        return new Accepted(files.lastEntry().getValue(), new ArrayList<>(files.values()));
    }
}
