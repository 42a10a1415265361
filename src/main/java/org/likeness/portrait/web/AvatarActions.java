package org.likeness.portrait.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.fetch.FetchException;
import org.likeness.picture.PictureException;
import org.likeness.portrait.Draft;
import org.likeness.portrait.DraftGoneException;
import org.likeness.portrait.PortraitDraft;
import org.likeness.portrait.PortraitImport;
import org.likeness.portrait.PortraitRemoval;
import org.likeness.portrait.PortraitUpload;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/**
 * What members can do with their avatar. Every action that makes a picture counts against the rate limit, once the fields of its form are
 * checked.
 */
@Singleton
class AvatarActions {
    private final RateLimit limit;
    private final PortraitUpload portraits;
    private final PortraitImport imports;
    private final PortraitRemoval removal;
    private final PortraitDraft drafts;

    /**
     * What an action did.
     *
     * @param key of the text that says so
     * @param receipt what was done to the file, in a sentence; may be empty
     * @param draft the draft that is ready; empty if the action changed the avatar itself
     */
    record Result(String key, String receipt, Optional<Draft> draft) {
        private Result(String key) {
            this(key, "", Optional.empty());
        }
    }

    @Inject
    AvatarActions(
            RateLimit limit,
            PortraitUpload portraits,
            PortraitImport imports,
            PortraitRemoval removal,
            PortraitDraft drafts) {
        this.limit = limit;
        this.portraits = portraits;
        this.imports = imports;
        this.removal = removal;
        this.drafts = drafts;
    }

    Result upload(PictureForm form, Account member) throws UploadRefusedException, PictureException, IOException {
        var crop = form.optionalCrop();
        var description = form.description();
        count(member);
        var receipt = portraits.upload(member.getId(), form.picture(), crop, description);
        return new Result("avatar.uploaded", form.receipt(receipt), Optional.empty());
    }

    Result crop(PictureForm form, Account member) throws UploadRefusedException, PictureException, IOException {
        count(member);
        var picture = form.id("picture");
        if (picture.isEmpty() || !portraits.crop(member.getId(), picture.get(), form.crop())) {
            throw new UploadRefusedException(UploadRefusal.DRAFT_GONE);
        }
        return new Result("avatar.cropped");
    }

    Result importFromAddress(PictureForm form, Account member)
            throws UploadRefusedException, FetchException, PictureException, IOException {
        count(member);
        var receipt = imports.fromAddress(member.getId(), form.text("address"));
        return new Result("avatar.uploaded", form.receipt(receipt), Optional.empty());
    }

    Result remove(PictureForm form, Account member) {
        removal.remove(member.getId());
        return new Result("avatar.removed");
    }

    Result keepDraft(PictureForm form, Account member) throws UploadRefusedException, PictureException, IOException {
        var crop = form.optionalCrop();
        var description = form.description();
        count(member);
        var created = drafts.keep(member.getId(), form.picture(), crop, description);
        return new Result("draft.kept", form.receipt(created.receipt()), Optional.of(created.draft()));
    }

    Result cropDraft(PictureForm form, Account member)
            throws UploadRefusedException, PictureException, DraftGoneException, IOException {
        var draft = form.draft();
        count(member);
        return new Result("avatar.cropped", "", Optional.of(drafts.crop(member.getId(), draft, form.crop())));
    }

    Result useDraft(PictureForm form, Account member) throws UploadRefusedException, DraftGoneException {
        var draft = form.draft();
        var description = form.optionalDescription();
        count(member);
        drafts.use(member.getId(), draft, description);
        return new Result("draft.used");
    }

    Result discardDraft(PictureForm form, Account member) throws UploadRefusedException {
        drafts.discard(member.getId(), form.draft());
        return new Result("draft.discarded");
    }

    private void count(Account member) throws UploadRefusedException {
        var wait = limit.take(Kind.UPLOADS, Caller.member(member.getId()));
        if (wait.isPresent()) {
            throw UploadRefusedException.tooOften(wait.get());
        }
    }
}
