-- The accounts that have let the service act for them.
create table agency (
  domain_id  varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  constraint agency_key primary key (domain_id)
);
