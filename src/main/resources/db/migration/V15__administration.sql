-- What a member may do beyond their own account: MODERATOR or ADMIN; null for most.
alter table account add column role varchar(10);
create index account_role on account (role);

-- Since when an account is blocked; null for most.
alter table account add column blocked timestamp with time zone;
create index account_blocked on account (blocked);

-- The nickname without case and accents. The next migration fills it, and adds its index.
alter table account add column search_name varchar(100) default '' not null;

-- Whether nobody can see a text because its author is blocked.
alter table post add column hidden boolean default false not null;
alter table comment add column hidden boolean default false not null;

-- What moderators and admins did. Names are copied, because accounts can be renamed and deleted. The application only adds rows.
create sequence log_entry_id start with 50 increment by 50;
create table log_entry (
    id bigint primary key,
    written timestamp with time zone not null,
    actor_id bigint,
    actor varchar(30) not null,
    action varchar(30) not null,
    subject_id bigint,
    subject varchar(60) not null,
    details varchar(500) not null
);
create index log_entry_subject on log_entry (subject_id, id);

-- The numbers of new members by day.
create index account_created on account (created);
