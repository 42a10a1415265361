-- Under which e-mail hashes, MD5 and SHA-256, other programs find a member. Who does not want to be found has no row.
create table email_hash (
    hash varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade
);
create index email_hash_account on email_hash (account_id);
