-- The comment that a reply was written to; null for one that begins a thread. A thread stays when that comment goes, so there is no key.
alter table comment add column reply_to bigint;
update comment set reply_to = root_id where root_id <> id;

-- An HMAC of the network that a guest wrote from, with a key that is not in the database; forgotten after 30 days.
alter table comment add column guest_network varchar(64);
create index comment_guest_network on comment (guest_network, id);

-- Guests who cannot comment, known by an HMAC of their email or network only. Names are copied, as in the log.
create sequence guest_block_id start with 50 increment by 50;
create table guest_block (
    id bigint primary key,
    kind varchar(10) not null,
    hash varchar(64) not null,
    guest varchar(110) not null,
    email_hint varchar(260) not null,
    reason varchar(200) not null,
    moderator varchar(30) not null,
    created timestamp with time zone not null,
    expires timestamp with time zone,
    constraint guest_block_once unique (hash)
);
create index guest_block_expires on guest_block (expires);

-- The same HMAC of the email where the log is about a guest's text, to count how often that happened.
alter table log_entry add column guest varchar(64);
create index log_entry_guest on log_entry (guest);
