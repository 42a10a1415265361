package org.likeness.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A large number of files or folders named by picture ids, spread over 256 parent folders by the first two digits, so that none gets too
 * long.
 */
record Shelves(Path root) {
    private static final int SHELVES = 256;
    private static final int SHELF_DIGITS = 2;

    /** Visits a folder; returns true to stop. */
    @FunctionalInterface
    interface Visitor {
        boolean stopsAt(Path folder) throws IOException;
    }

    /** The parent folder of all ids that begin with these digits, at least two. */
    Path shelf(String digits) {
        return root.resolve(digits.substring(0, SHELF_DIGITS));
    }

    /** The parent folder of an id. */
    Path shelf(PictureId id) {
        return shelf(id.hex());
    }

    /** The path of the file or folder of an id. */
    Path path(PictureId id) {
        return shelf(id).resolve(id.hex());
    }

    /** Visits all folders, temporary ones included, until the visitor stops; returns whether it did. */
    boolean visit(Visitor visitor) throws IOException {
        for (int first = 0; first < SHELVES; first++) {
            Path shelf = root.resolve(HexFormat.of().toHexDigits((byte) first));
            if (Files.isDirectory(shelf) && visit(shelf, visitor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean visit(Path shelf, Visitor visitor) throws IOException {
        try (var folders = Files.newDirectoryStream(shelf)) {
            for (Path folder : folders) {
                if (visitor.stopsAt(folder)) {
                    return true;
                }
            }
            return false;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
