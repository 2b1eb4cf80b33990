-- The keys by which the registry signs its bearer tokens; replicas share them. All are valid, the newest signs. A token
-- names its key by the id. The one key of before is dropped: its tokens live for minutes, and clients fetch new ones.
drop table registry_key;
create table registry_key (
  id         varchar(32) not null,
  secret_hex varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  constraint registry_key_key primary key (id)
);
