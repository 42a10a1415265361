-- The cleaned picture and, in its pixels, the square that was cut out of it; none with a portrait made before.
alter table portrait add column cleaned_type varchar(4);
alter table portrait add column cleaned_width integer;
alter table portrait add column cleaned_height integer;
alter table portrait add column crop_x integer;
alter table portrait add column crop_y integer;
alter table portrait add column crop_side integer;
alter table portrait add column rating varchar(2) default 'G' not null;

-- Pictures that are nobody's portrait, yet or any more, and go at a time.
create sequence draft_id start with 50 increment by 50;

create table draft (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    picture_id varchar(32) not null,
    picture_type varchar(4) not null,
    largest_side integer not null,
    cleaned_type varchar(4),
    cleaned_width integer,
    cleaned_height integer,
    crop_x integer,
    crop_y integer,
    crop_side integer,
    words varchar(200) not null,
    rating varchar(2) not null,
    removed boolean not null,
    expires timestamp with time zone not null,
    constraint draft_picture_unique unique (picture_id)
);
create index draft_account on draft (account_id);
create index draft_expires on draft (expires);
