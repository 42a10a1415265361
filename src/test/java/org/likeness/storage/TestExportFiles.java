package org.likeness.storage;

import java.nio.file.Path;

/** Export files in a folder of a test. */
public final class TestExportFiles {
    private TestExportFiles() {}

    public static ExportFiles in(Path folder) {
        return new ExportFiles(folder, 0);
    }
}
