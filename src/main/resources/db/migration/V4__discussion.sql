create sequence post_id start with 50 increment by 50;
create sequence comment_id start with 50 increment by 50;

-- What an account wrote stays without a name when the account goes. A submission is the random number of a form: sent twice, kept once.
create table post (
    id bigint primary key,
    account_id bigint references account (id) on delete set null,
    title varchar(150) not null,
    body varchar(20000) not null,
    written timestamp with time zone not null,
    edited timestamp with time zone,
    submission varchar(32) not null,
    constraint post_submission_unique unique (submission)
);
create index post_account on post (account_id, id);

-- By a member, by a guest, or by nobody any more. A thread is the comment whose id is root_id and the replies to it.
create table comment (
    id bigint primary key,
    post_id bigint not null references post (id) on delete cascade,
    root_id bigint not null,
    account_id bigint references account (id) on delete set null,
    guest_name varchar(50),
    guest_email varchar(254),
    guest_website varchar(200),
    -- What the drawing is made of: random, so that no e-mail can be computed from it, but the same for one e-mail, so that who
    -- comments with an e-mail that they guess sees whether theirs is drawn like another
    guest_face varchar(32),
    gravatar_allowed timestamp with time zone,
    body varchar(5000) not null,
    waiting boolean not null,
    deleted boolean not null,
    written timestamp with time zone not null,
    edited timestamp with time zone,
    submission varchar(32) not null,
    constraint comment_submission_unique unique (submission)
);
create index comment_thread on comment (post_id, root_id, id);
create index comment_account on comment (account_id, id);
create index comment_guest_email on comment (guest_email);
create index comment_waiting on comment (waiting, id);
