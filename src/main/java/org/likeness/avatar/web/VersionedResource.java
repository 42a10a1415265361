package org.likeness.avatar.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crypto.Sha256;
import org.likeness.gzip.Gzip;

/** A resource whose address contains a hash of its content, so that browsers may cache it for a year. It is compressed for browsers. */
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
        String asked = request().getRequestParameterMap().get("v");
        headers.put("Vary", "Accept-Encoding");
        if (isCompressed()) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.remove("Expires");
        headers.put(
                "Cache-Control", version.equals(asked) ? "public, max-age=31536000, immutable" : "public, max-age=300");
        return headers;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (!isCompressed()) {
            return super.getInputStream();
        }
        try (var plain = super.getInputStream()) {
            return new ByteArrayInputStream(Gzip.of(plain.readAllBytes()));
        }
    }

    private static boolean isCompressed() {
        return Gzip.isAccepted(request().getRequestHeaderMap().get("Accept-Encoding"));
    }

    private static ExternalContext request() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
