-- A post that a moderator has to approve before others see it.
alter table post add column waiting boolean default false not null;
create index post_waiting on post (waiting, id);
