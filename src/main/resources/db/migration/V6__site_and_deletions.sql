-- Which site this database belongs to. The file site-id in the folder likeness.data holds the same id; paired is true once both were written.
create table site (
    singleton integer default 1 primary key,
    id varchar(32),
    paired boolean default false not null,
    constraint site_singleton check (singleton = 1)
);
insert into site (singleton) values (1);

-- Pictures that were replaced or removed, until their files are deleted. Written in the transaction that gives the picture up.
create table picture_deletion (
    picture_id varchar(32) primary key,
    requested timestamp with time zone not null
);

-- Of all files of a picture. Portraits from before this column are counted by the janitor; until then it is 0.
alter table portrait add column bytes bigint default 0 not null;
alter table draft add column bytes bigint default 0 not null;

-- Which node runs the hourly janitor, and what its last run counted in files that belong to nobody, quarantine included.
create table janitor (
    singleton integer default 1 primary key,
    run varchar(32) not null,
    started timestamp with time zone not null,
    seen timestamp with time zone not null,
    unknown_bytes bigint default 0 not null,
    constraint janitor_singleton check (singleton = 1)
);
insert into janitor (run, started, seen) values
    ('', timestamp with time zone '1970-01-01 00:00:00+00', timestamp with time zone '1970-01-01 00:00:00+00');
