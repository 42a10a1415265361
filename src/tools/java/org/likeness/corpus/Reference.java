package org.likeness.corpus;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decoder that has nothing in common with ours: Pillow, in one process of Python for all files. */
final class Reference implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/tools/corpus/reference.py");
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private final Process python;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final String name;

    private Reference(Process python) throws IOException {
        this.python = python;
        this.questions = new DataOutputStream(new BufferedOutputStream(python.getOutputStream()));
        this.answers = new DataInputStream(python.getInputStream());
        this.name = answers.readUTF();
    }

    /** Empty if there is no Python with Pillow. */
    static Optional<Reference> start() {
        for (String python : PYTHONS) {
            var started = start(python);
            if (started != null) {
                return Optional.of(started);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Reference start(String python) {
        if (!Files.exists(SCRIPT)) {
            return null;
        }
        try {
            return new Reference(new ProcessBuilder(python, SCRIPT.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return null; // no Python, or it ended at once because it has no Pillow
        }
    }

    /** Its name and version. */
    String name() {
        return name;
    }

    /** The centred square of a file, upright, in sRGB, over white; empty if this decoder refuses the file. */
    Optional<Square> square(byte[] file, int side) throws IOException {
        questions.writeInt(side);
        questions.writeInt(file.length);
        questions.write(file);
        questions.flush();
        byte[] pixels = new byte[answers.readInt()];
        answers.readFully(pixels);
        return pixels.length == 0 ? Optional.empty() : Optional.of(new Square(side, pixels));
    }

    @Override
    public void close() {
        python.destroy();
    }
}
