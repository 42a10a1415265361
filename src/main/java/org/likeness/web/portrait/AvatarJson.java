package org.likeness.web.portrait;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.gravatar.AvatarSize;
import org.likeness.picture.Pipeline;

/**
 * What a member looks like now, as JSON: the source, and an address for each side of a rendition.
 *
 * @param receipt what was done, in a sentence; may be empty
 */
record AvatarJson(Avatars avatars, Person person, String receipt) {

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var renditions = Json.createObjectBuilder();
        for (int side : Pipeline.SIDES) {
            var avatar = avatars.of(person, new AvatarSize(side)).within(request.getContextPath());
            renditions.add(Integer.toString(side), avatar.src());
        }
        var source = avatars.of(person, AvatarSize.STANDARD).source();
        write(
                Json.createObjectBuilder()
                        .add("source", source.word())
                        .add("renditions", renditions)
                        .add("receipt", receipt)
                        .build(),
                response);
    }

    static void write(JsonObject json, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json);
    }
}
