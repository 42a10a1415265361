-- Plain SQL that H2 and PostgreSQL read alike.

-- The JPA provider takes 50 at a time and reads the answer as the last of them.
create sequence account_id start with 50 increment by 50;

create table account (
    id bigint primary key,
    email varchar(254) not null,
    username varchar(30) not null,
    nickname varchar(50) not null,
    password_hash varchar(255) not null,
    created timestamp with time zone not null,
    constraint account_email_unique unique (email),
    constraint account_email_lower_case check (email = lower(email)),
    constraint account_username_unique unique (username),
    constraint account_username_lower_case check (username = lower(username))
);

-- Only a hash of each token: who reads this table cannot sign in with it.
create table remember_token (
    token_hash varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    expires timestamp with time zone not null
);
create index remember_token_account on remember_token (account_id);

create table profile (
    account_id bigint primary key references account (id) on delete cascade,
    bio varchar(500) not null,
    website varchar(200) not null,
    location varchar(100) not null
);

-- At most one portrait for an account: its id is the key.
create table portrait (
    account_id bigint primary key references account (id) on delete cascade,
    picture_id varchar(32) not null,
    picture_type varchar(4) not null,
    largest_side integer not null,
    constraint portrait_picture_unique unique (picture_id)
);
