-- An email belongs to the account that has confirmed it; until then, several accounts may claim it. Another account's confirmation ends a claim: the column
-- email is null then.
alter table account drop constraint account_email_unique;
alter table account alter column email drop not null;
alter table account add column confirmed_email varchar(254);
update account set confirmed_email = email;
alter table account add constraint account_confirmed_email_unique unique (confirmed_email);
create index account_email on account (email);

-- The language of messages.
alter table account add column language varchar(2) default 'en' not null;

-- Whether a member wants to be found by their email. The table email_hash has rows once the email is confirmed.
alter table account add column discoverable boolean default true not null;
update account set discoverable = false where not exists (select 1 from email_hash h where h.account_id = account.id);

-- Links in messages, each for one use. Only a hash of each is stored, so a copy of this table is of no use.
create table one_time_link (
    hash varchar(64) primary key,
    kind varchar(20) not null,
    account_id bigint references account (id) on delete cascade,
    email varchar(254),
    created timestamp with time zone not null,
    expires timestamp with time zone not null
);
create index one_time_link_account on one_time_link (account_id);
create index one_time_link_email on one_time_link (email, created);
create index one_time_link_expires on one_time_link (expires);
