-- What IAM keeps of a user beside the name.
alter table iam_user add column enabled boolean default true not null;
alter table iam_user add column description varchar(255) default '' not null;
alter table iam_user add column email varchar(255) default '' not null;
alter table iam_user add column area_code varchar(16) default '' not null;
alter table iam_user add column phone varchar(32) default '' not null;
alter table iam_user add column access_mode varchar(16) default 'default' not null;
alter table iam_user add column password_reset boolean default true not null;
alter table iam_user add column password_strength varchar(16) default 'None' not null;
alter table iam_user add column external_id varchar(128) default '' not null;
alter table iam_user add column external_type varchar(64) default '' not null;
alter table iam_user add column login_protected boolean default false not null;
alter table iam_user add column login_protection varchar(16) default 'none' not null;

-- With a user go its keys, tokens and logins. Permission entries stay: they name users without referring to them.
alter table iam_access_key drop constraint iam_access_key_of_user;
alter table iam_access_key add constraint iam_access_key_of_user
  foreign key (user_id) references iam_user (id) on delete cascade;
alter table iam_token drop constraint iam_token_of_user;
alter table iam_token add constraint iam_token_of_user
  foreign key (user_id) references iam_user (id) on delete cascade;
create index iam_token_by_user on iam_token (user_id);
alter table login_token drop constraint login_token_of_user;
alter table login_token add constraint login_token_of_user
  foreign key (user_id) references iam_user (id) on delete cascade;
create index login_token_by_user on login_token (user_id);
