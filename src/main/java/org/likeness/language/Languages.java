package org.likeness.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the site. They are read once, at start: from the WAR, and from a folder of the operator. */
public final class Languages {
    private static final Logger LOG = System.getLogger(Languages.class.getName());

    /** Those in the WAR. */
    static final List<Locale> SHIPPED = Stream.of("en", "de", "es", "fr", "zh", "zh-Hant")
            .map(Locale::forLanguageTag)
            .toList();

    /** How many of the languages that a browser asks for are considered. */
    private static final int MOST_WANTED = 20;

    private static final int MOST_LOCALES = 1_000;

    /** Languages in regions with known formats of dates and numbers, such as {@code en-GB}. */
    private static final Set<String> REGIONAL = Stream.of(Locale.getAvailableLocales())
            .map(locale -> locale.getLanguage() + "-" + locale.getCountry())
            .collect(Collectors.toUnmodifiableSet());

    private static volatile @Nullable Languages current;

    private final Map<String, Language> byTag = new TreeMap<>();
    private final List<Language> all;
    private final LocaleMatcher matcher;
    private final Cache<Locale, Language> byLocale = Caffeine.newBuilder()
            .maximumSize(MOST_LOCALES)
            .executor(Runnable::run)
            .build();
    private final Formats formats = new Formats();

    private Languages(Map<Locale, Map<TextKind, Map<String, String>>> texts) {
        for (Locale locale : texts.keySet()) {
            var complete = new EnumMap<TextKind, Map<String, String>>(TextKind.class);
            Stream.of(Optional.of(Locale.ENGLISH), parent(locale, texts.keySet()), Optional.of(locale))
                    .flatMap(Optional::stream)
                    .map(texts::get)
                    .forEach(some -> some.forEach((kind, map) -> complete.computeIfAbsent(kind, key -> new HashMap<>())
                            .putAll(map)));
            String name = LanguageName.of(locale, texts.keySet());
            byTag.put(locale.toLanguageTag(), new Language(locale, name, complete));
        }
        all = byTag.values().stream()
                .sorted(Comparator.comparing(Language::name, Collator.getInstance(ULocale.ROOT)::compare))
                .toList();
        matcher = LocaleMatcher.builder()
                .setSupportedLocales(all.stream().map(Language::locale).toList())
                .setDefaultLocale(Locale.ENGLISH)
                .build();
    }

    /** Those in use. */
    public static Languages current() {
        var languages = current;
        if (languages == null) {
            languages = new Languages(shipped());
            current = languages;
        }
        return languages;
    }

    /** Reads the files in a folder and uses them from now on. Problems are logged. */
    public static void use(Path folder) {
        current = read(folder, problem -> LOG.log(Level.WARNING, problem));
        LOG.log(
                Level.INFO,
                "Languages: {0}; more can be added in {1}",
                current().byTag.keySet(),
                folder);
    }

    /** @param warnings gets each problem as a sentence */
    static Languages read(Path folder, Consumer<String> warnings) {
        var texts = shipped();
        var english = texts.getOrDefault(Locale.ENGLISH, Map.of());
        new TextFolder(english, warnings).read(folder).forEach((locale, own) -> {
            var all = texts.computeIfAbsent(locale, key -> new EnumMap<>(TextKind.class));
            own.forEach((kind, map) ->
                    all.computeIfAbsent(kind, key -> new HashMap<>()).putAll(map));
        });
        return new Languages(texts);
    }

    private static Map<Locale, Map<TextKind, Map<String, String>>> shipped() {
        var texts = new HashMap<Locale, Map<TextKind, Map<String, String>>>();
        for (Locale locale : SHIPPED) {
            var own = new EnumMap<TextKind, Map<String, String>>(TextKind.class);
            for (TextKind kind : TextKind.values()) {
                own.put(kind, new HashMap<>(inWar(kind.resource(locale)).texts()));
            }
            texts.put(locale, own);
        }
        return texts;
    }

    static TextFile inWar(String resource) {
        try (var stream = Languages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return TextFile.parse(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same language in the same script, in general, which has what a file for a region lacks. */
    private static Optional<Locale> parent(Locale locale, Set<Locale> all) {
        return all.stream()
                .filter(other -> other.getLanguage().equals(locale.getLanguage())
                        && other.getCountry().isEmpty()
                        && !other.equals(locale)
                        && (!locale.getCountry().isEmpty() || other.getScript().isEmpty())
                        && LanguageName.script(other).equals(LanguageName.script(locale)))
                .min(Comparator.comparing(Locale::toLanguageTag));
    }

    /** In the order of their names. */
    public List<Language> all() {
        return all;
    }

    /** @param tag exactly as in {@link Language#tag} */
    public Optional<Language> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The language that fits a locale best; English if none does. */
    public Language of(Locale locale) {
        return byLocale.get(locale, any -> language(matcher.getBestLocale(any)));
    }

    private Language language(Locale locale) {
        return find(locale.toLanguageTag()).orElseThrow();
    }

    /**
     * The language that fits best, with the region of the wanted one if its formats are known: {@code en-GB}, {@code zh-Hant-TW}. There is
     * a limited number of them.
     *
     * @param wanted in order of preference
     */
    public Locale best(List<Locale> wanted) {
        var result = matcher.getBestLocaleResult(wanted.subList(0, Math.min(MOST_WANTED, wanted.size())));
        var language = result.getSupportedLocale();
        var desired = result.getDesiredLocale();
        return desired == null ? language : inRegion(language, desired);
    }

    private static Locale inRegion(Locale language, Locale desired) {
        if (!language.getCountry().isEmpty()
                || !desired.getLanguage().equals(language.getLanguage())
                || !REGIONAL.contains(desired.getLanguage() + "-" + desired.getCountry())) {
            return language;
        }
        var regional = new Locale.Builder()
                .setLocale(language)
                .setRegion(desired.getCountry())
                .build();
        return LanguageName.script(regional).equals(LanguageName.script(language)) ? regional : language;
    }

    /** The text of a key as it is in the file; empty if there is none. */
    public Optional<String> find(TextKind kind, String key, Locale locale) {
        return Optional.ofNullable(of(locale).find(kind, key));
    }

    /**
     * The text of a key as it is in the file.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public String get(TextKind kind, String key, Locale locale) {
        return of(locale).get(kind, key);
    }

    /**
     * The text of a key with its places filled.
     *
     * @param values an array for the places {@code {0}}, {@code {1}}, or a map for those with names
     * @throws java.util.NoSuchElementException if there is no such text
     */
    public String format(TextKind kind, String key, Locale locale, Object values) {
        var english = language(Locale.ENGLISH);
        return formats.format(kind, key, locale, of(locale).get(kind, key), english.get(kind, key), values);
    }
}
