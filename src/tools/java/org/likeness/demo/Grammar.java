package org.likeness.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Texts made from rules. A file holds rules, each a name at the start of a line and its alternatives indented below; {@code [topic]}
 * begins the rules of a topic. In an alternative, {@code \n} is the end of a line, <code>{name}</code> a text by that rule,
 * <code>{.name}</code> by that rule of the topic, and <code>{^name}</code> one that begins with a capital letter.
 */
final class Grammar {
    private static final Pattern SLOT = Pattern.compile("\\{(\\^?)(\\.?)(\\w+)}");

    private final Map<String, Deck<String>> rules = new HashMap<>();
    private final List<String> topics;

    private Grammar(Map<String, List<String>> alternatives, List<String> topics, Random random) {
        alternatives.forEach((name, texts) -> rules.put(name, new Deck<>(texts, random)));
        this.topics = List.copyOf(topics);
    }

    /** The rules of {@code LANGUAGE.txt} in the package of this class. */
    static Grammar of(String language, Random random) {
        var file = Objects.requireNonNull(Grammar.class.getResourceAsStream(language + ".txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return read(reader.lines().toList(), random);
        } catch (IOException e) {
            throw new UncheckedIOException("reading our own rules", e);
        }
    }

    static Grammar read(List<String> lines, Random random) {
        var alternatives = new LinkedHashMap<String, List<String>>();
        var topics = new ArrayList<String>();
        String topic = "";
        String rule = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                topic = line.substring(1, line.indexOf(']'));
                topics.add(topic);
            } else if (line.startsWith(" ")) {
                alternatives
                        .computeIfAbsent(rule, name -> new ArrayList<>())
                        .add(line.strip().replace("\\n", "\n"));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rule = name(topic, line.strip());
            }
        }
        return new Grammar(alternatives, topics, random);
    }

    List<String> topics() {
        return topics;
    }

    /**
     * A text by a rule.
     *
     * @param topic for the rules that differ by topic
     * @param given texts for slots that have no rule
     */
    String text(String rule, String topic, Map<String, String> given) {
        var deck = rules.get(rule);
        if (deck == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        return SLOT.matcher(deck.deal()).replaceAll(slot -> {
            String name = slot.group(3);
            String text = given.containsKey(name)
                    ? given.get(name)
                    : text(slot.group(2).isEmpty() ? name : name(topic, name), topic, given);
            return java.util.regex.Matcher.quoteReplacement(slot.group(1).isEmpty() ? text : capital(text));
        });
    }

    private static String name(String topic, String rule) {
        return topic.isEmpty() ? rule : topic + "." + rule;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
