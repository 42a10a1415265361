package org.likeness.discussion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.likeness.discussion.SearchWords;
import org.likeness.discussion.SearchWords.Word;
import org.likeness.html.Html;

/** The part of a text with the first word that somebody searches, in which all such words are marked. */
final class FoundExcerpt {
    /** How much of the text is before the first word, in characters. */
    private static final int BEFORE = 60;

    private FoundExcerpt() {}

    /**
     * Returns the excerpt as HTML. It is the beginning if only the title has the words.
     *
     * @param text in Markdown
     * @param words in the form in which they are searched
     */
    static String html(String text, Set<String> words) {
        String line = Excerpt.oneLine(Markdown.plain(text));
        int first = found(line, words).stream().findFirst().map(Word::start).orElse(0);
        String excerpt = Excerpt.from(start(line, first), line);
        return marked(excerpt, found(excerpt, words));
    }

    private static List<Word> found(String line, Set<String> words) {
        return SearchWords.in(line).stream()
                .filter(word -> words.contains(word.form()))
                .toList();
    }

    /** Where a word begins, some way before another. */
    private static int start(String line, int word) {
        if (word <= BEFORE) {
            return 0;
        }
        int space = line.indexOf(' ', word - BEFORE);
        return space >= 0 && space < word ? space + 1 : word;
    }

    private static String marked(String excerpt, List<Word> words) {
        var html = new StringBuilder();
        int done = 0;
        for (Word word : joined(words)) {
            html.append(Html.escaped(excerpt.substring(done, word.start())))
                    .append("<mark>")
                    .append(Html.escaped(excerpt.substring(word.start(), word.end())))
                    .append("</mark>");
            done = word.end();
        }
        return html.append(Html.escaped(excerpt.substring(done))).toString();
    }

    /** Pairs of characters overlap; together they are one word. */
    private static List<Word> joined(List<Word> words) {
        var joined = new ArrayList<Word>();
        for (Word word : words) {
            Word last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && word.start() <= last.end()) {
                joined.set(joined.size() - 1, new Word(last.form(), last.start(), word.end()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
