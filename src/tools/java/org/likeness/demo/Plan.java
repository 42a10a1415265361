package org.likeness.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Everything that the demo will do on the site: always the same for the same number.
 *
 * @param number of the run on this site, from 1: each has other names and texts
 * @param cast the members, of both languages in turns
 * @param conversations in the order of their posts
 */
record Plan(int number, List<Biography> cast, List<Conversation> conversations) {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    /** How unequal posts are: the smaller, the more comments the most liked one has. */
    private static final double FAME = 0.08;

    /** A member and their profile. */
    record Biography(Role role, String bio, String city) {}

    Plan {
        cast = List.copyOf(cast);
        conversations = List.copyOf(conversations);
    }

    static Plan of(Amounts amounts, int number) {
        var random = new Random(number);
        var talks = LANGUAGES.stream().map(name -> new Talk(name, random)).toList();
        var cast = new ArrayList<Biography>();
        var names = new HashSet<String>();
        for (int i = 0; i < amounts.members(); i++) {
            Talk talk = talks.get(i % talks.size());
            Role role = talk.member().another(number);
            for (int again = 2; !names.add(role.username()); again++) {
                role = role.another(again);
            }
            String city = talk.city();
            cast.add(new Biography(role, talk.bio(city), city));
        }
        var shares = shares(amounts, random);
        var conversations = new ArrayList<Conversation>();
        for (int i = 0; i < amounts.posts(); i++) {
            int language = random.nextInt(talks.size());
            var members = IntStream.range(0, cast.size())
                    .filter(member -> member % LANGUAGES.size() == language)
                    .mapToObj(member -> cast.get(member).role())
                    .toList();
            conversations.add(Conversation.of(talks.get(language), members, shares.get(i), random));
        }
        return new Plan(number, cast, conversations);
    }

    /** How many comments each post gets: few get many, and together it is what was asked for. */
    private static List<Integer> shares(Amounts amounts, Random random) {
        double[] fame = random.doubles(amounts.posts())
                .map(chance -> 1 / (chance + FAME))
                .toArray();
        double all = IntStream.range(0, fame.length).mapToDouble(i -> fame[i]).sum();
        var shares = new ArrayList<Integer>();
        double sum = 0;
        int given = 0;
        for (double each : fame) {
            sum += each;
            int share = (int) Math.round(amounts.comments() * sum / all) - given;
            shares.add(share);
            given += share;
        }
        return shares;
    }
}
