package org.likeness.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The texts that an operator has put into a folder: {@code texts_de.properties}, {@code mail_de.properties} and {@code
 * ValidationMessages_de.properties}. What is wrong with a file is reported, and its other texts are used.
 */
final class TextFolder {
    private static final Pattern NAME = Pattern.compile("(texts|mail|ValidationMessages)_(.+)\\.properties");
    private static final String NAMES =
            "Name it texts_TAG.properties, mail_TAG.properties or ValidationMessages_TAG.properties, with a"
                    + " language tag such as de, pt_BR or zh_Hant";

    private static final long MAX_BYTES = 4 << 20;

    /** How many problems of a file are reported. */
    private static final int MOST = 20;

    /** The column of {@code account.language}. */
    private static final int MAX_TAG = 35;

    private final Map<TextKind, Map<String, String>> english;
    private final Consumer<String> warnings;

    /**
     * @param english all texts in English
     * @param warnings gets each problem as a sentence
     */
    TextFolder(Map<TextKind, Map<String, String>> english, Consumer<String> warnings) {
        this.english = english;
        this.warnings = warnings;
    }

    /** The usable texts of all files, by language; none if there is no such folder. */
    Map<Locale, Map<TextKind, Map<String, String>>> read(Path folder) {
        var found = new TreeMap<Locale, Map<TextKind, Map<String, String>>>(
                java.util.Comparator.comparing(Locale::toLanguageTag));
        for (Path file : files(folder)) {
            var name = NAME.matcher(file.getFileName().toString());
            var language = name.matches() ? language(name.group(2)) : Optional.<Locale>empty();
            if (language.isEmpty()) {
                warnings.accept(file + " is ignored: its name has no known language. " + NAMES);
                continue;
            }
            var kind = kind(name.group(1));
            found.computeIfAbsent(language.get(), key -> new EnumMap<>(TextKind.class))
                    .put(kind, texts(file, kind, language.get()));
        }
        return found;
    }

    private List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (var entries = Files.newDirectoryStream(folder, "[!.]*.properties")) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            warnings.accept("The folder of texts " + folder + " cannot be read, so it is ignored: " + e);
        }
        files.sort(null);
        return files;
    }

    private static TextKind kind(String file) {
        for (TextKind kind : TextKind.values()) {
            if (kind.file().equals(file)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(file);
    }

    /** A language whose name is known, so that {@code texts_german} is none. */
    static Optional<Locale> language(String name) {
        try {
            var locale =
                    new Locale.Builder().setLanguageTag(name.replace('_', '-')).build();
            String code = locale.getLanguage();
            boolean known = !code.isEmpty()
                    && !ULocale.forLocale(locale)
                            .getDisplayLanguage(ULocale.ENGLISH)
                            .equals(code);
            return Optional.of(locale)
                    .filter(any -> known && locale.toLanguageTag().length() <= MAX_TAG);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> texts(Path path, TextKind kind, Locale language) {
        var file = read(path, kind, language);
        file.problems().stream().limit(MOST).forEach(problem -> warnings.accept(path + ", " + problem + "."));
        if (file.problems().size() > MOST) {
            warnings.accept(path + " has " + (file.problems().size() - MOST) + " more problems.");
        }
        return file.texts();
    }

    private TextFile read(Path path, TextKind kind, Locale language) {
        TextFile file;
        try {
            if (Files.size(path) > MAX_BYTES) {
                return new TextFile(Map.of(), List.of("it is larger than 4 MiB and ignored"));
            }
            file = TextFile.parse(Files.readAllBytes(path));
        } catch (IOException e) {
            return new TextFile(Map.of(), List.of("it cannot be read and is ignored: " + e));
        }
        var base = english.getOrDefault(kind, Map.of());
        file.texts().entrySet().removeIf(text -> {
            String original = base.get(text.getKey());
            var problem = original == null
                    ? Optional.of("there is no text with this key. Remove the line")
                    : TextCheck.problem(text.getValue(), original, language);
            problem.ifPresent(what -> file.problems().add(text.getKey() + ": " + what));
            return problem.isPresent();
        });
        return file;
    }
}
