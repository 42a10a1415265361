package org.likeness.avatar.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crypto.Sha256;

/** A resource whose address contains a hash of its content, so that browsers may cache it for a year. */
final class VersionedResource extends ResourceWrapper {
    private static final int HASH_DIGITS = 16;

    private final String version;

    VersionedResource(Resource wrapped, String version) {
        super(wrapped);
        this.version = version;
    }

    /** A hash of the content of a resource, in hex. */
    static String version(Resource resource) {
        try (var content = resource.getInputStream()) {
            return Sha256.hex(content.readAllBytes()).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getRequestPath() {
        return super.getRequestPath() + "&v=" + version;
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        var headers = new HashMap<>(super.getResponseHeaders());
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("v");
        headers.remove("Expires");
        headers.put(
                "Cache-Control", version.equals(asked) ? "public, max-age=31536000, immutable" : "public, max-age=300");
        return headers;
    }
}
