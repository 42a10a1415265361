package org.likeness.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A post and its comments, before they are sent.
 *
 * @param author of the post
 * @param comments in the order in which they are sent
 */
public record Conversation(Role author, String title, String text, List<Comment> comments) {

    /**
     * A comment.
     *
     * @param guest whether the author has no account
     * @param answers the index of the comment that this one answers; -1 if it answers the post
     */
    public record Comment(Role author, boolean guest, String text, int answers) {}

    private static final int GUESTS_IN_A_HUNDRED = 3;
    private static final int ANSWERS_IN_A_HUNDRED = 40;
    private static final int QUOTED_LATELY = 6;

    public Conversation {
        comments = List.copyOf(comments);
    }

    /** @param members who may take part, of one language */
    public static Conversation of(Talk talk, List<Role> members, int comments, Random random) {
        String topic = talk.topic();
        var speakers = new Deck<>(members, random);
        var said = new ArrayList<Comment>();
        for (int i = 0; i < comments; i++) {
            said.add(comment(talk, topic, speakers, said, random));
        }
        return new Conversation(speakers.deal(), talk.title(topic), talk.post(topic), said);
    }

    private static Comment comment(Talk talk, String topic, Deck<Role> speakers, List<Comment> said, Random random) {
        boolean guest = random.nextInt(100) < GUESTS_IN_A_HUNDRED && talk.hasGuest();
        Role author = guest ? talk.guest() : speakers.deal();
        if (said.isEmpty() || random.nextInt(100) >= ANSWERS_IN_A_HUNDRED) {
            return new Comment(author, guest, talk.comment(topic), -1);
        }
        int at = said.size() - 1 - random.nextInt(Math.min(QUOTED_LATELY, said.size()));
        Comment other = said.get(at);
        String text = talk.reply(topic, other.author().nickname(), other.text());
        return new Comment(author, guest, text, other.answers() < 0 ? at : other.answers());
    }
}
