-- Which sources a member lets others see them by; no row: all that the operator allows.
create table source_choice (
    account_id bigint primary key references account (id) on delete cascade,
    sources varchar(60) not null,
    chosen timestamp with time zone not null
);

-- What the picture shows, in its owner's words.
alter table portrait add column words varchar(200) default '' not null;
