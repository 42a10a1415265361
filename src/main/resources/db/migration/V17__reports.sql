-- What members and visitors reported. A row stays after the decision, so that no member reports the same state of something twice.
-- The author is null for guests. Nothing is kept about visitors who report.
create sequence report_id start with 50 increment by 50;
create table report (
    id bigint primary key,
    subject varchar(40) not null,
    post_id bigint references post (id) on delete cascade,
    comment_id bigint references comment (id) on delete cascade,
    account_id bigint references account (id) on delete cascade,
    author_id bigint references account (id) on delete set null,
    version varchar(64) not null,
    reporter_id bigint references account (id) on delete set null,
    reason varchar(20) not null,
    words varchar(500) not null,
    reported timestamp with time zone not null,
    decided timestamp with time zone,
    constraint report_once unique (subject, version, reporter_id)
);
create index report_post on report (post_id);
create index report_comment on report (comment_id);
create index report_account on report (account_id);
create index report_author on report (author_id);
create index report_reporter on report (reporter_id);
create index report_decided on report (decided, subject);

-- How many reports of members an account and its texts have, without those that a moderator found unfounded.
alter table account add column reports integer default 0 not null;
create index account_reports on account (reports desc, id desc);

-- What nobody else sees, after several reports, until a moderator has looked at it.
alter table account add column under_review boolean default false not null;
alter table portrait add column under_review boolean default false not null;

-- The newest first: H2 reads an index in one direction only.
create index account_newest on account (id desc);
create index post_newest on post (id desc);
