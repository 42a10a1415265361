package org.likeness.web.avatar;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A resource of ours at an address that names its content: there, a browser may keep it for a year. */
final class LastingResource extends ResourceWrapper {
    private static final int HASH_BYTES = 8;

    private final String version;

    LastingResource(Resource wrapped, String version) {
        super(wrapped);
        this.version = version;
    }

    /** What tells the content of a resource from all others. */
    static String version(Resource resource) {
        try (var content = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
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
