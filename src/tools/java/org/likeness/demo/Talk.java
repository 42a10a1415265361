package org.likeness.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What people of one language say: texts in Markdown about a few topics, and who says them. */
public final class Talk {
    /** Of both languages together fewer than a site lets through in a minute from one address. */
    private static final int MOST_GUESTS = 2;

    private static final Pattern SENTENCE = Pattern.compile("[^.?!。？！\n]{8,90}[.?!。？！]");
    private static final Pattern NOT_PROSE = Pattern.compile("(?s)```.*?```|(?m)^(>|-|\\d+\\.).*$");

    private final String language;
    private final Grammar grammar;
    private final Deck<String> topics;
    private int guests;

    public Talk(String language, Random random) {
        this.language = language;
        this.grammar = Grammar.of(language, random);
        this.topics = new Deck<>(grammar.topics(), random);
    }

    /** What a new post is about. */
    String topic() {
        return topics.deal();
    }

    public Role member() {
        return role("person");
    }

    boolean hasGuest() {
        return guests < MOST_GUESTS;
    }

    Role guest() {
        guests++;
        return role("guest");
    }

    private Role role(String rule) {
        var parts = List.of(grammar.text(rule, "", Map.of()).split(" = ", 2));
        return new Role(language, parts.get(1), parts.get(0));
    }

    String title(String topic) {
        return grammar.text("title", topic, Map.of());
    }

    String post(String topic) {
        return grammar.text("post", topic, Map.of());
    }

    String comment(String topic) {
        return grammar.text("comment", topic, Map.of());
    }

    /** An answer to a comment. */
    String reply(String topic, String name, String said) {
        return grammar.text("reply", topic, Map.of("name", name, "quoted", sentence(said)));
    }

    /** A bio of somebody who lives there. */
    String bio(String city) {
        return grammar.text("bio", topic(), Map.of("city", city));
    }

    String city() {
        return grammar.text("city", "", Map.of());
    }

    /** The first whole sentence, or the first line of a text that has none. */
    private static String sentence(String text) {
        var found = SENTENCE.matcher(NOT_PROSE.matcher(text).replaceAll(""));
        return found.find() ? found.group().strip() : text.lines().findFirst().orElse("");
    }
}
