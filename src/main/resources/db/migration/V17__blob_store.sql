-- Which store holds the bytes of these rows. A server with another store would list images that it cannot serve, and
-- clear away uploads that are not its own.
create table blob_store (
  only_one boolean     not null default true,
  id       varchar(36) not null,
  constraint blob_store_key primary key (only_one),
  constraint blob_store_only_one check (only_one)
);
insert into blob_store (id) values ('${store}');
