-- Where members are signed in: a row for each browser. Deleting a row signs that browser out at its next request. A row of a browser
-- that stays signed in goes with the row that remembers it. Browser, system and address are null where they are unknown.
create table device (
    id varchar(32) primary key,
    account_id bigint not null references account (id) on delete cascade,
    browser varchar(40),
    system varchar(40),
    address varchar(45),
    created timestamp with time zone not null,
    last_seen timestamp with time zone not null,
    series_hash varchar(64) references remembered_browser (series_hash) on delete cascade,
    browser_hash varchar(64)
);
create index device_account on device (account_id);
create index device_series on device (series_hash);
create index device_last_seen on device (last_seen);
insert into device (id, account_id, created, last_seen, series_hash)
    select substring(series_hash, 1, 32), account_id, current_timestamp, current_timestamp, series_hash
    from remembered_browser where expires > current_timestamp;

-- Browsers in which a member has signed in before, signed in or not: the hash of the browser's cookie and the account together.
create table known_browser (
    hash varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    last_used timestamp with time zone not null
);
create index known_browser_account on known_browser (account_id, last_used);
create index known_browser_last_used on known_browser (last_used);

-- Whether the member gets mail about sign-ins from new browsers.
alter table account add column sign_in_mail boolean default true not null;
