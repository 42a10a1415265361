package org.likeness.owndata.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import org.likeness.account.Account;
import org.likeness.account.NameRules;
import org.likeness.account.VisibleText;
import org.likeness.config.Settings;
import org.likeness.discussion.web.ApprovalPolicy;
import org.likeness.discussion.web.CommentForm;
import org.likeness.discussion.web.PostForm;
import org.likeness.owndata.FormRules;
import org.likeness.profile.web.ProfileBean;

/** The rules of the forms of this site, for texts that come from an archive. */
@Singleton
class MemberRules {
    private final Validator validator;
    private final ApprovalPolicy approval;
    private final NameRules names;
    private final Settings settings;

    @Inject
    MemberRules(Validator validator, ApprovalPolicy approval, NameRules names, Settings settings) {
        this.validator = validator;
        this.names = names;
        this.approval = approval;
        this.settings = settings;
    }

    /** The rules for the current member. */
    FormRules of(Account member) {
        boolean mayWrite = member.isShown()
                && (member.isConfirmed() || !settings.accounts().isConfirmationRequired());
        return new Rules(member, mayWrite, approval.requiresApproval(member));
    }

    private final class Rules implements FormRules {
        private final Account member;
        private final boolean mayWrite;
        private final boolean requiresApproval;

        Rules(Account member, boolean mayWrite, boolean requiresApproval) {
            this.member = member;
            this.mayWrite = mayWrite;
            this.requiresApproval = requiresApproval;
        }

        @Override
        public boolean mayWrite() {
            return mayWrite;
        }

        @Override
        public boolean requiresApproval() {
            return requiresApproval;
        }

        @Override
        public boolean isProfile(String nickname, String bio, String website, String location) {
            return isValid(ProfileBean.class, "nickname", nickname)
                    && names.refuseNickname(VisibleText.tidied(nickname), member)
                            .isEmpty()
                    && isValid(ProfileBean.class, "bio", bio)
                    && (website.isEmpty() || isValid(ProfileBean.class, "website", website))
                    && isValid(ProfileBean.class, "location", location);
        }

        @Override
        public boolean isPost(String title, String text) {
            return isValid(PostForm.class, "title", title) && isValid(PostForm.class, "text", text);
        }

        @Override
        public boolean isComment(String text) {
            return isValid(CommentForm.class, "text", text);
        }

        private boolean isValid(Class<?> form, String field, String value) {
            return validator.validateValue(form, field, value).isEmpty();
        }
    }
}
