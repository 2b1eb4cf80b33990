-- What an account's repositories in a region gave out on a day (UTC), and what they took up when that was last added up
-- on that day. A day of which only pulls are known has no level.
create table daily_usage (
  domain_id      varchar(64) not null,
  region         varchar(64) not null,
  usage_day      date        not null,
  downflow_bytes bigint      not null default 0,
  store_bytes    bigint,
  constraint daily_usage_key primary key (domain_id, region, usage_day)
);
