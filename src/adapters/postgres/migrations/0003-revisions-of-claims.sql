-- What the columns mean stands in SQLite's step of the same name.
create table claim_revision (
  room text collate "C" not null,
  report bigint not null,
  number bigint not null,
  id text collate "C" not null,
  body text collate "C" not null,
  primary key (room, report, number),
  unique (room, id),
  foreign key (room, report) references report (room, arrival)
);

create table revised_claim (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint,
  primary key (room, report, reading, claim),
  foreign key (room, report, reading, claim) references claim (room, report, reading, claim)
);

-- Rights, as the first step gives them: revisions are only ever added. Which claims stand is worked out anew with each, and so is what
-- a report is compared by.
do $$
declare
  name text;
begin
  foreach name in array array['claim_revision', 'revised_claim'] loop
    execute format('grant select, insert on %I to reportedly_desk, reportedly_keeper', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy desk on %I to reportedly_desk using (room = nullif(current_setting(''reportedly.room'', true), ''''))', name);
    execute format('create policy keeper on %I to reportedly_keeper using (true)', name);
  end loop;
  grant delete on revised_claim, keyed_member to reportedly_desk;
end
$$;
