package org.likeness.demo;

/** How much the demo adds. */
record Amounts(int members, int posts, int comments) {
    static final Amounts USUAL = new Amounts(30, 200, 5_000);

    Amounts {
        if (members < 2 || posts < 0 || comments < 0 || (posts == 0 && comments > 0)) {
            throw new IllegalArgumentException("at least 2 members, and a post where there are comments, was " + members
                    + " members, " + posts + " posts, " + comments + " comments");
        }
    }

    Amounts withMembers(int other) {
        return new Amounts(other, posts, comments);
    }

    Amounts withPosts(int other) {
        return new Amounts(members, other, comments);
    }

    Amounts withComments(int other) {
        return new Amounts(members, posts, other);
    }
}
