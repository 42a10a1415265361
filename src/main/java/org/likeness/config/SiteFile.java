package org.likeness.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the operator in the folder {@code branding}, read at start. */
public final class SiteFile {
    private static final int MAX_PICTURE = 256 << 10;
    private static final int MAX_STYLE = 64 << 10;
    private static final int HEADER = 4096;

    /** A name that leaves no folder and is not hidden. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    private static final Pattern PNG = Pattern.compile("\\A\u0089PNG\r\n\u001a\n");
    private static final Pattern WEBP = Pattern.compile("\\ARIFF....WEBP", Pattern.DOTALL);

    /** The root element, after a declaration, comments and a document type. */
    private static final Pattern SVG = Pattern.compile(
            "\\A\u00ef?\u00bb?\u00bf?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!DOCTYPE\\s+svg[^>\\[]*>\\s*)?(<!--.*?-->\\s*)*<svg[\\s>]",
            Pattern.DOTALL);

    private final String name;
    private final String type;
    private final byte[] bytes;

    private SiteFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /** The media type, told by the first bytes. */
    public String type() {
        return type;
    }

    public boolean isSvg() {
        return type.equals("image/svg+xml");
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The name, for the operator. */
    @Override
    public String toString() {
        return name;
    }

    /** An SVG, PNG or WebP picture of at most 256 KiB; empty if the file is missing or something else. */
    static Optional<SiteFile> picture(Path folder, String name) {
        return NAME.matcher(name).matches()
                ? read(folder.resolve(name), MAX_PICTURE)
                        .flatMap(bytes -> type(bytes).map(type -> new SiteFile(name, type, bytes)))
                : Optional.empty();
    }

    /** The same without SVG. */
    static Optional<SiteFile> pixels(Path folder, String name) {
        return picture(folder, name).filter(file -> !file.isSvg());
    }

    /** A stylesheet of at most 64 KiB in UTF-8; empty if the file is something else. */
    static Optional<SiteFile> style(Path file) {
        return read(file, MAX_STYLE)
                .filter(SiteFile::isUtf8)
                .map(bytes -> new SiteFile(String.valueOf(file.getFileName()), "text/css", bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        String header = new String(bytes, 0, Math.min(bytes.length, HEADER), ISO_8859_1);
        if (PNG.matcher(header).find()) {
            return Optional.of("image/png");
        }
        if (WEBP.matcher(header).find()) {
            return Optional.of("image/webp");
        }
        return SVG.matcher(header).find() ? Optional.of("image/svg+xml") : Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<byte[]> read(Path file, int most) {
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            return Optional.of(bytes).filter(all -> all.length <= most);
        } catch (IOException e) {
            return Optional.empty(); // the caller says which file it needs
        }
    }
}
