-- How many comments of a post everybody sees. The list of posts shows it, and counting them each time takes too long.
alter table post add column comment_count integer default 0 not null;
update post set comment_count = (select count(*) from comment
    where comment.post_id = post.id and waiting = false and hidden = false and deleted = false);

-- A hash of the secret that the browser of a guest keeps, so that they see and withdraw what they wrote.
alter table comment add column guest_key varchar(64);
create index comment_guest_key on comment (guest_key);

-- The words of each post, in the form in which they are searched. The newest post first: H2 reads an index in one direction only.
create table post_word (
    word varchar(40) not null,
    post_id bigint not null references post (id) on delete cascade
);
create unique index post_word_newest on post_word (word, post_id desc);
create index post_word_post on post_word (post_id);
