-- Exports that members asked for, each with a file in likeness.data/exports once it is made. Without a next attempt, it is made or was given up;
-- either way it expires.
create table data_export (
    id varchar(32) primary key,
    account_id bigint not null references account (id) on delete cascade,
    site varchar(2000) not null,
    requested timestamp with time zone not null,
    next_attempt timestamp with time zone,
    attempts int default 0 not null,
    made boolean default false not null,
    expires timestamp with time zone
);
create index data_export_account on data_export (account_id, requested);
create index data_export_next_attempt on data_export (next_attempt, id);
create index data_export_expires on data_export (expires);

-- Posts and comments that came from another site, so that importing them again adds nothing, not even after they were deleted here. The id
-- is a hash of both accounts and of the text's number there; kind is POST or COMMENT.
create table imported_text (
    id varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(10) not null,
    text_id bigint not null,
    imported timestamp with time zone not null
);
create index imported_text_account on imported_text (account_id, kind, imported);

-- When an account is erased that its member has given up; until then, it is hidden and can be taken back.
alter table account add column erase_after timestamp with time zone;
create index account_erase_after on account (erase_after);
