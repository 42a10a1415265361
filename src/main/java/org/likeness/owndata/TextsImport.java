package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;
import org.likeness.owndata.ImportReceipt.Count;
import org.likeness.owndata.ImportedText.Kind;
import org.likeness.owndata.ImportedTexts.Owner;

/** Imports the posts of an archive, and the member's own comments on them, each in its own transaction. */
@Singleton
class TextsImport {
    /** A day's imports of one account. */
    static final int MAX_POSTS = 1_000;

    /** A day's imports of one account. */
    static final int MAX_COMMENTS = 5_000;

    private final ImportedTexts texts;
    private final Clock clock;

    @Inject
    TextsImport(ImportedTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What becomes of one text. */
    private enum Result {
        IMPORTED,
        KNOWN,
        REFUSED,
        TOO_MANY,
        FOREIGN
    }

    private interface Each {
        /** @param room how many more may be imported */
        Result add(ArchivedText text, long room);
    }

    /** Reads all texts of an archive, so that nothing is imported from a damaged one. */
    static void check(ReceivedArchive archive) throws ImportException, IOException {
        for (String name : new String[] {ArchiveFormat.POSTS, ArchiveFormat.COMMENTS}) {
            archive.use(name, file -> {
                try (var objects = new JsonObjects(file)) {
                    var next = objects.next();
                    while (next.isPresent()) {
                        next = objects.next();
                    }
                    return next;
                }
            });
        }
    }

    Count posts(Owner owner, ReceivedArchive archive, FormRules rules) throws ImportException, IOException {
        long room = MAX_POSTS - texts.countToday(owner.accountId(), Kind.POST);
        return count(archive, ArchiveFormat.POSTS, room, (post, left) -> {
            if (!rules.isPost(post.title(), post.text())) {
                return Result.REFUSED;
            } else if (texts.isKnownPost(owner, post.id())) {
                return Result.KNOWN;
            } else if (left <= 0) {
                return Result.TOO_MANY;
            }
            return texts.addPost(owner, post, rules.requiresApproval()) ? Result.IMPORTED : Result.KNOWN;
        });
    }

    Count comments(Owner owner, ReceivedArchive archive, FormRules rules) throws ImportException, IOException {
        long room = MAX_COMMENTS - texts.countToday(owner.accountId(), Kind.COMMENT);
        return count(archive, ArchiveFormat.COMMENTS, room, (comment, left) -> {
            if (texts.isKnownComment(owner, comment.id())) {
                return Result.KNOWN;
            } else if (texts.postOf(owner, comment).isEmpty()) {
                return Result.FOREIGN;
            } else if (!rules.isComment(comment.text())) {
                return Result.REFUSED;
            } else if (left <= 0) {
                return Result.TOO_MANY;
            }
            return texts.addComment(owner, comment, rules.requiresApproval()) ? Result.IMPORTED : Result.KNOWN;
        });
    }

    private Count count(ReceivedArchive archive, String name, long room, Each each)
            throws ImportException, IOException {
        var counts = new EnumMap<Result, Integer>(Result.class);
        archive.use(name, file -> {
            try (var objects = new JsonObjects(file)) {
                for (var next = objects.next(); next.isPresent(); next = objects.next()) {
                    var text = ArchivedText.of(next.get(), clock.instant());
                    long left = room - counts.getOrDefault(Result.IMPORTED, 0);
                    var result = text.map(valid -> each.add(valid, left)).orElse(Result.REFUSED);
                    counts.merge(result, 1, Integer::sum);
                }
                return Optional.empty();
            }
        });
        return new Count(
                counts.getOrDefault(Result.IMPORTED, 0),
                counts.getOrDefault(Result.KNOWN, 0),
                counts.getOrDefault(Result.REFUSED, 0),
                counts.getOrDefault(Result.TOO_MANY, 0),
                counts.getOrDefault(Result.FOREIGN, 0));
    }
}
