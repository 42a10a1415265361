-- Language tags of any length: zh-Hant.
alter table account alter column language set data type varchar(35);
alter table queued_mail alter column language set data type varchar(35);
alter table reply_recipient alter column language set data type varchar(35);
