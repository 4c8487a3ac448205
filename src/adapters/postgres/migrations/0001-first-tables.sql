-- The tables of SQLite's first migration; what they and their columns mean stands there.
-- For PostgreSQL 15 and later. `room` leads every key, so that the tables can be spread over machines by room (Citus);
-- registries are the same for all rooms and never refer to room data.
-- Nothing here computes by itself: no triggers, no defaults, no generated ids; the application writes every value.
-- Texts compare by their bytes, as they do in SQLite.

-- Who the application is within a transaction: a desk sees the rows of the room it has set, the keeper those of all rooms.
-- Neither owns a table or can log in. Who logs in for the application must be a member of both.
do $$
declare
  name text;
begin
  foreach name in array array['reportedly_desk', 'reportedly_keeper'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
        execute format('grant %I to current_user', name);
      exception
        -- Roles belong to the whole server, where another database may be migrated at this moment.
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end
$$;

create table room (
  room text collate "C" not null primary key,
  -- Given out by the keeper alone, hence different for each room without a unique key that the room would not lead.
  shelf bigint not null,
  revision bigint not null,
  opened_at text collate "C" not null
);

create table room_actor (
  room text collate "C" not null references room,
  ordinal bigint not null,
  id text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  entry text collate "C" not null,
  primary key (room, ordinal)
);

create table room_place (
  room text collate "C" not null references room,
  ordinal bigint not null,
  id text collate "C" not null,
  name text collate "C" not null,
  class text collate "C" not null,
  country text collate "C",
  lat double precision not null,
  lon double precision not null,
  entry text collate "C" not null,
  primary key (room, ordinal)
);

create table room_outlet (
  room text collate "C" not null references room,
  ordinal bigint not null,
  id text collate "C" not null,
  name text collate "C" not null,
  owner text collate "C",
  entry text collate "C" not null,
  primary key (room, ordinal)
);

create table actor (
  ordinal bigint not null,
  id text collate "C" not null primary key,
  name text collate "C" not null,
  kind text collate "C" not null,
  entry text collate "C" not null
);

create table place (
  ordinal bigint not null,
  id text collate "C" not null primary key,
  name text collate "C" not null,
  class text collate "C" not null,
  country text collate "C",
  lat double precision not null,
  lon double precision not null,
  entry text collate "C" not null
);

create table outlet (
  ordinal bigint not null,
  id text collate "C" not null primary key,
  name text collate "C" not null,
  owner text collate "C",
  entry text collate "C" not null
);

create table entry (
  room text collate "C" not null,
  stream text collate "C" not null,
  position bigint not null,
  written_at text collate "C" not null,
  written_by text collate "C" not null,
  what text collate "C" not null,
  previous text collate "C" not null,
  hash text collate "C" not null,
  primary key (room, stream, position)
);

create table capture (
  room text collate "C" not null references room,
  sha256 text collate "C" not null,
  size bigint not null,
  taken_at text collate "C" not null,
  url text collate "C",
  file_name text collate "C",
  media_type text collate "C",
  charset text collate "C",
  primary key (room, sha256)
);

create table report (
  room text collate "C" not null,
  id text collate "C" not null,
  capture text collate "C" not null,
  arrival bigint not null,
  added_at text collate "C" not null,
  added_by text collate "C" not null,
  hints text collate "C" not null,
  revision bigint not null,
  list_key bigint,
  published_day text collate "C",
  summary text collate "C",
  labels text collate "C",
  places text collate "C",
  primary key (room, id),
  unique (room, capture),
  unique (room, arrival),
  foreign key (room, capture) references capture
);

create index report_by_revision on report (room, revision, arrival);

create table reading (
  room text collate "C" not null,
  report bigint not null,
  number bigint not null,
  head text collate "C" not null,
  text text collate "C" not null,
  attributions text collate "C" not null,
  entities text collate "C" not null,
  toponyms text collate "C" not null,
  primary key (room, report, number),
  foreign key (room, report) references report (room, arrival)
);

create table block (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  block bigint not null,
  role text collate "C" not null,
  span_start bigint not null,
  span_end bigint not null,
  direction text collate "C",
  links text collate "C",
  primary key (room, report, reading, block),
  foreign key (room, report, reading) references reading (room, report, number)
);

create table sentence (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  sentence bigint not null,
  span_start bigint not null,
  span_end bigint not null,
  part text collate "C" not null,
  block bigint not null,
  primary key (room, report, reading, sentence),
  foreign key (room, report, reading) references reading (room, report, number)
);

create table claim (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint not null,
  sentence bigint not null,
  span_start bigint not null,
  span_end bigint not null,
  kind text collate "C" not null,
  event_type text collate "C" not null,
  tense text collate "C" not null,
  polarity text collate "C" not null,
  level text collate "C" not null,
  grade bigint not null,
  author_value text collate "C" not null,
  source_value text collate "C",
  time_from text collate "C",
  time_to text collate "C",
  extractor text collate "C" not null,
  body text collate "C" not null,
  primary key (room, report, reading, claim),
  foreign key (room, report, reading, sentence) references sentence (room, report, reading, sentence)
);

create index claim_by_type on claim (room, event_type, report, ordinal);
create index claim_by_level on claim (room, level, report, ordinal);

create table claim_attribution (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint not null,
  source text collate "C",
  source_type text collate "C" not null,
  cue_class text collate "C" not null,
  stance text collate "C" not null,
  primary key (room, report, reading, claim, ordinal),
  foreign key (room, report, reading, claim) references claim (room, report, reading, claim)
);

create table claim_actor (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint not null,
  actor text collate "C" not null,
  role text collate "C" not null,
  primary key (room, report, reading, claim, ordinal),
  foreign key (room, report, reading, claim) references claim (room, report, reading, claim)
);

create index claim_actor_by_actor on claim_actor (room, actor, report);

create table claim_place (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint not null,
  place text collate "C" not null,
  status text collate "C",
  country text collate "C",
  lat double precision,
  lon double precision,
  place_precision text collate "C",
  primary key (room, report, reading, claim, ordinal),
  foreign key (room, report, reading, claim) references claim (room, report, reading, claim)
);

create index claim_place_by_place on claim_place (room, place, report);

create table claim_quantity (
  room text collate "C" not null,
  report bigint not null,
  reading bigint not null,
  claim text collate "C" not null,
  ordinal bigint not null,
  measure text collate "C" not null,
  low double precision,
  high double precision,
  counted text collate "C",
  primary key (room, report, reading, claim, ordinal),
  foreign key (room, report, reading, claim) references claim (room, report, reading, claim)
);

create table keyed_member (
  room text collate "C" not null,
  stage text collate "C" not null,
  key text collate "C" not null,
  report text collate "C" not null,
  item text collate "C" not null,
  about text collate "C" not null,
  primary key (room, stage, key, report, item),
  foreign key (room, report) references report (room, id)
);

create index keyed_member_by_report on keyed_member (room, report);

create table keyed_version (
  room text collate "C" not null references room,
  stage text collate "C" not null,
  key text collate "C" not null,
  version bigint not null,
  primary key (room, stage, key)
);

create table report_link (
  room text collate "C" not null,
  key text collate "C" not null,
  from_report text collate "C" not null,
  to_report text collate "C" not null,
  kind text collate "C" not null,
  reason text collate "C" not null,
  evidence text collate "C" not null,
  primary key (room, key, from_report, to_report, kind),
  foreign key (room, from_report) references report (room, id),
  foreign key (room, to_report) references report (room, id)
);

create index report_link_from on report_link (room, from_report);
create index report_link_to on report_link (room, to_report);

create table event (
  room text collate "C" not null references room,
  id text collate "C" not null,
  key text collate "C" not null,
  type text collate "C" not null,
  status text collate "C" not null,
  place text collate "C",
  day text collate "C" not null,
  claims bigint not null,
  primary key (room, id)
);

create index event_by_key on event (room, key);
create index event_by_day on event (room, day, id, type, status, place);

create table event_claim (
  room text collate "C" not null,
  event text collate "C" not null,
  ordinal bigint not null,
  report text collate "C" not null,
  claim text collate "C" not null,
  primary key (room, event, ordinal),
  foreign key (room, event) references event (room, id),
  foreign key (room, report) references report (room, id)
);

create index event_claim_by_report on event_claim (room, report, event);

create table figure (
  room text collate "C" not null,
  event text collate "C" not null,
  ordinal bigint not null,
  measure text collate "C" not null,
  party text collate "C" not null,
  low double precision,
  high double precision,
  primary key (room, event, ordinal),
  foreign key (room, event) references event (room, id)
);

create table figure_source (
  room text collate "C" not null,
  event text collate "C" not null,
  figure bigint not null,
  ordinal bigint not null,
  report text collate "C" not null,
  claim text collate "C" not null,
  source text collate "C" not null,
  low double precision,
  high double precision,
  primary key (room, event, figure, ordinal),
  foreign key (room, event, figure) references figure (room, event, ordinal)
);

create table watch (
  room text collate "C" not null,
  id text collate "C" not null,
  report text collate "C" not null,
  claim text collate "C" not null,
  opened_at text collate "C" not null,
  due text collate "C",
  outcome text collate "C",
  settled_at text collate "C",
  settling_report text collate "C",
  settling_claim text collate "C",
  primary key (room, id),
  foreign key (room, report) references report (room, id)
);

create index watch_by_due on watch (room, due);

create table outbox (
  room text collate "C" not null references room,
  id text collate "C" not null,
  stage text collate "C" not null,
  key text collate "C" not null,
  written_at text collate "C" not null,
  primary key (room, id)
);

create index outbox_by_time on outbox (written_at);
create index outbox_by_key on outbox (room, stage, key);

create table job (
  room text collate "C" not null,
  id text collate "C" not null,
  attempts bigint not null,
  failed_at text collate "C" not null,
  code text collate "C" not null,
  detail text collate "C" not null,
  retry_at text collate "C",
  primary key (room, id),
  foreign key (room, id) references outbox (room, id)
);

-- Words of title and body, folded by the application, each with the room's shelf before it: '12:bridge'. One index thus serves
-- all rooms and finds those of one. Every row has the bare '12:', for searches that only exclude; a row of a text too large to be
-- taken apart has the bare '12;' in the place of its words, and is looked through whatever is asked.
create table report_words (
  room text collate "C" not null references room,
  list_key bigint not null,
  words tsvector not null,
  -- Words, without the shelf, of which some places or the end are not among `words`: a phrase with one of them is looked up in the text.
  partial tsvector not null,
  primary key (room, list_key)
)
-- Keeps the words out of the rows, so that a search for a common word reads few pages.
with (toast_tuple_target = 128);

alter table report_words alter column words set storage external;

create index report_words_by_word on report_words using gin (words);

-- Reports of the room that is set, greatest list key first, that match `wanted`, which the index answers by itself, and then `phrases`.
-- Where `asked` are among a row's partial words its phrases cannot be told from here; such rows come as not sure.
-- PostgreSQL would not use the index on behalf of a desk, since it does not trust the operator with rows that the desk may not see.
-- It is trusted here, in a function of the owner's that keeps to the room by itself. The parts are kept apart and the plan is the same
-- for any words: first the index alone, then rows, and words, which lie outside the rows and are slow to read, at last and as few as can be.
create function reports_with(wanted tsquery, phrases tsquery, asked tsquery, before bigint, many bigint)
  returns table (list_key bigint, is_sure boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
begin atomic
  select found.list_key, found.is_sure
  from (
    select indexed.list_key, indexed.words, not indexed.partial @@ asked as is_sure
    from (select w.room, w.list_key, w.words, w.partial from report_words w where w.words @@ wanted offset 0) indexed
    where indexed.room = nullif(current_setting('reportedly.room', true), '') and indexed.list_key < before
    order by indexed.list_key desc
    offset 0
  ) found
  where phrases is null or not found.is_sure or found.words @@ phrases
  limit many;
end;

-- Rights. Records can be added and read; only what is worked out from them, and what waits to be done, can be changed.
do $$
declare
  records constant text[] := array['entry', 'capture', 'reading', 'block', 'sentence', 'claim', 'claim_attribution', 'claim_actor',
    'claim_place', 'claim_quantity', 'keyed_member'];
  lines constant text[] := array['room', 'report', 'keyed_version'];
  views constant text[] := array['room_actor', 'room_place', 'room_outlet', 'report_link', 'event', 'event_claim', 'figure',
    'figure_source', 'watch', 'outbox', 'job', 'report_words'];
  registries constant text[] := array['actor', 'place', 'outlet'];
  name text;
begin
  execute format('grant usage on schema %I to reportedly_desk, reportedly_keeper', current_schema());
  foreach name in array records || lines || views loop
    execute format('grant select, insert on %I to reportedly_desk, reportedly_keeper', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy desk on %I to reportedly_desk using (room = nullif(current_setting(''reportedly.room'', true), ''''))', name);
    execute format('create policy keeper on %I to reportedly_keeper using (true)', name);
  end loop;
  foreach name in array lines || views loop
    execute format('grant update on %I to reportedly_desk, reportedly_keeper', name);
  end loop;
  foreach name in array views loop
    execute format('grant delete on %I to reportedly_desk, reportedly_keeper', name);
  end loop;
  revoke insert on room from reportedly_desk;
  foreach name in array registries loop
    execute format('grant select on %I to reportedly_desk', name);
    execute format('grant select, insert, update, delete on %I to reportedly_keeper', name);
  end loop;
  grant select on migration to reportedly_desk, reportedly_keeper;
  revoke execute on function reports_with from public;
  grant execute on function reports_with to reportedly_desk;
end
$$;
