-- Invitations to register. Only a hash of each link's token is stored, so a copy of this table lets nobody in.
create sequence invitation_id start with 50 increment by 50;
create table invitation (
    id bigint primary key,
    hash varchar(64) not null,
    uses integer not null,
    used integer not null,
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    revoked timestamp with time zone,
    created_by bigint references account (id) on delete set null,
    note varchar(200) not null,
    constraint invitation_hash_unique unique (hash),
    constraint invitation_used_at_most check (used <= uses)
);
create index invitation_created_by on invitation (created_by);

-- Accounts that wait for approval, and why their owners want to be members. Nobody else sees them.
alter table account add column waiting boolean default false not null;
alter table account add column join_reason varchar(500);
create index account_waiting on account (waiting, id);

-- What names look like, filled by the next migration.
alter table account add column nickname_skeleton varchar(200) default '' not null;
alter table account add column username_skeleton varchar(200) default '' not null;
create index account_nickname_skeleton on account (nickname_skeleton);
create index account_username_skeleton on account (username_skeleton);
