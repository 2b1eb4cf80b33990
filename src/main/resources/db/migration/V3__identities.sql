create table iam_account (
  id   varchar(64) not null,
  name varchar(64) not null,
  constraint iam_account_key primary key (id),
  constraint iam_account_name_unique unique (name)
);

create table iam_user (
  id            varchar(64)  not null,
  account_id    varchar(64)  not null,
  name          varchar(64)  not null,
  administrator boolean      not null,
  password_hash varchar(255) not null,
  created_at    timestamp(6) with time zone not null,
  constraint iam_user_key primary key (id),
  constraint iam_user_name_unique unique (account_id, name),
  constraint iam_user_of_account foreign key (account_id) references iam_account (id)
);

-- One project for each region; its name is the region's id.
create table iam_project (
  id         varchar(64) not null,
  account_id varchar(64) not null,
  region     varchar(64) not null,
  constraint iam_project_key primary key (id),
  constraint iam_project_region_unique unique (account_id, region),
  constraint iam_project_of_account foreign key (account_id) references iam_account (id)
);

-- A secret must be readable to check a signature. Permanent keys have no expiry and no security token.
create table iam_access_key (
  access_key          varchar(64)  not null,
  user_id             varchar(64)  not null,
  secret_key          varchar(255) not null,
  security_token_hash varchar(64),
  description         varchar(255) not null,
  active              boolean      not null,
  created_at          timestamp(6) with time zone not null,
  expires_at          timestamp(6) with time zone,
  constraint iam_access_key_key primary key (access_key),
  constraint iam_access_key_of_user foreign key (user_id) references iam_user (id)
);
create index iam_access_key_by_user on iam_access_key (user_id, created_at);

create table iam_token (
  token_hash varchar(64) not null,
  user_id    varchar(64) not null,
  project_id varchar(64),
  method     varchar(32) not null,
  issued_at  timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint iam_token_key primary key (token_hash),
  constraint iam_token_of_user foreign key (user_id) references iam_user (id),
  constraint iam_token_of_project foreign key (project_id) references iam_project (id)
);
create index iam_token_by_expiry on iam_token (expires_at);
