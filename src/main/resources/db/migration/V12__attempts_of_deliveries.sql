-- How often the webhook has been tried: the job's own counter forgets when a delivery is put off.
alter table trigger_firing add column attempts integer default 0 not null;
