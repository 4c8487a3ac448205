-- What the columns mean stands in SQLite's step of the same name.
alter table capture add column circumstances text collate "C";

create table capture_timestamp (
  room text collate "C" not null,
  capture text collate "C" not null,
  token text collate "C" not null,
  authority text collate "C" not null,
  stamped_at text collate "C" not null,
  primary key (room, capture, token),
  foreign key (room, capture) references capture
);

create table feed (
  room text collate "C" not null references room,
  id text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  title text collate "C",
  every_minutes bigint not null,
  added_at text collate "C" not null,
  added_by text collate "C" not null,
  is_paused bigint not null,
  next_at text collate "C" not null,
  last_look text collate "C",
  failures bigint not null,
  validators text collate "C",
  removed_at text collate "C",
  primary key (room, id),
  unique (room, address)
);

create table feed_item (
  room text collate "C" not null,
  feed text collate "C" not null,
  key text collate "C" not null,
  address text collate "C",
  seen_at text collate "C" not null,
  place bigint not null,
  is_held bigint not null,
  document text collate "C",
  document_type text collate "C",
  stated text collate "C" not null,
  outcome text collate "C",
  primary key (room, feed, key),
  foreign key (room, feed) references feed (room, id)
);

create index feed_item_by_time on feed_item (room, feed, seen_at, place);

-- Rights, as the first step gives them: timestamps are only ever added; feeds and their items change, and are never deleted.
do $$
declare
  lines constant text[] := array['feed', 'feed_item'];
  name text;
begin
  foreach name in array array['capture_timestamp'] || lines loop
    execute format('grant select, insert on %I to reportedly_desk, reportedly_keeper', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy desk on %I to reportedly_desk using (room = nullif(current_setting(''reportedly.room'', true), ''''))', name);
    execute format('create policy keeper on %I to reportedly_keeper using (true)', name);
  end loop;
  foreach name in array lines loop
    execute format('grant update on %I to reportedly_desk, reportedly_keeper', name);
  end loop;
end
$$;
