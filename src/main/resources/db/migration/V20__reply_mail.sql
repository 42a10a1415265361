-- Whether somebody was told about a comment, once it was published; comments from before count as told.
alter table comment add column announced boolean default true not null;
create index comment_announced on comment (announced, waiting, id);

-- Whether the member gets mail about replies.
alter table account add column reply_mail boolean default true not null;

-- Who can get mail about replies: members, and guests who have asked for it. The id is the hash of the token with which they stop it.
-- A guest has confirmed it, or gets nothing; their email is with their comments only.
create table reply_recipient (
    id varchar(64) primary key,
    account_id bigint references account (id) on delete cascade,
    language varchar(2) not null,
    created timestamp with time zone not null,
    asked timestamp with time zone,
    confirmed timestamp with time zone,
    mailed timestamp with time zone,
    constraint reply_recipient_account unique (account_id)
);
create index reply_recipient_confirmed on reply_recipient (confirmed, created);

-- The comments about whose replies guests want mail.
create table reply_wish (
    comment_id bigint primary key references comment (id) on delete cascade,
    recipient_id varchar(64) not null references reply_recipient (id) on delete cascade
);
create index reply_wish_recipient on reply_wish (recipient_id);

-- Replies that somebody will be told about with the next mail; answered_id is the comment replied to, null for a comment on a member's post.
create sequence reply_notice_id start with 50 increment by 50;
create table reply_notice (
    id bigint primary key,
    recipient_id varchar(64) not null references reply_recipient (id) on delete cascade,
    reply_id bigint not null references comment (id) on delete cascade,
    answered_id bigint,
    created timestamp with time zone not null
);
create index reply_notice_recipient on reply_notice (recipient_id, id);
create index reply_notice_reply on reply_notice (reply_id);
create index reply_notice_created on reply_notice (created);
