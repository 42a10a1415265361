-- Every username that somebody ever had. It is not given to anybody else, whichever way the account went.
create table issued_username (
    username varchar(30) primary key
);
insert into issued_username (username) select username from account;

-- A browser that stays signed in: one row, whose token is another one after each use. The row's key is in the cookie, too. Only hashes are
-- kept: who reads this table cannot sign in with it. A cookie from before is its own key and its first token.
create table remembered_browser (
    series_hash varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    token_hash varchar(64) not null,
    previous_hash varchar(64),
    replaced timestamp with time zone,
    expires timestamp with time zone not null
);
create index remembered_browser_account on remembered_browser (account_id);
create index remembered_browser_expires on remembered_browser (expires);
insert into remembered_browser (series_hash, account_id, token_hash, expires)
    select token_hash, account_id, token_hash, expires from remember_token where expires > current_timestamp;
drop table remember_token;
