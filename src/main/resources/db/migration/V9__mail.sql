-- Email that is not sent yet, or that was given up (without a next attempt). A row is deleted as soon as a mail server has accepted its message.
create sequence queued_mail_id start with 50 increment by 50;

create table queued_mail (
    id bigint primary key,
    recipient varchar(254) not null,
    language varchar(2) not null,
    subject varchar(300) not null,
    plain_text varchar(100000) not null,
    html varchar(200000) not null,
    unsubscribe varchar(2000),
    message_id varchar(300) not null,
    created timestamp with time zone not null,
    next_attempt timestamp with time zone,
    attempts int default 0 not null,
    last_attempt timestamp with time zone,
    last_error varchar(500)
);
create index queued_mail_next_attempt on queued_mail (next_attempt, id);
