-- `room` leads every key of room data, so that the same tables can be spread over machines by room later.
-- Nothing here computes by itself: no triggers, no generated ids; the application writes every value.

CREATE TABLE room (
  room TEXT NOT NULL PRIMARY KEY,
  -- Number of the room in this database: the high bits of its rows in the search index.
  shelf INTEGER NOT NULL UNIQUE,
  -- Counts the changes to the room's list of reports; what changed bears the number it changed under.
  revision INTEGER NOT NULL,
  opened_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The room's own entries over the registries, in the order they were given.
CREATE TABLE room_actor (
  room TEXT NOT NULL REFERENCES room,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- The whole entry as JSON; the columns beside it are copies to search by.
  entry TEXT NOT NULL,
  PRIMARY KEY (room, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_place (
  room TEXT NOT NULL REFERENCES room,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  class TEXT NOT NULL,
  country TEXT,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (room, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_outlet (
  room TEXT NOT NULL REFERENCES room,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  owner TEXT,
  entry TEXT NOT NULL,
  PRIMARY KEY (room, ordinal)
) STRICT, WITHOUT ROWID;

-- Registries: the same for all rooms, copied to every machine; they never refer to room data.
CREATE TABLE actor (
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  class TEXT NOT NULL,
  country TEXT,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outlet (
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  owner TEXT,
  entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger. Streams that belong to no room have an empty `room`, hence no reference.
CREATE TABLE entry (
  room TEXT NOT NULL,
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  what TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (room, stream, position)
) STRICT;

-- How bytes came into a room; the bytes themselves lie in the archive.
CREATE TABLE capture (
  room TEXT NOT NULL REFERENCES room,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  url TEXT,
  file_name TEXT,
  media_type TEXT,
  charset TEXT,
  PRIMARY KEY (room, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  room TEXT NOT NULL,
  id TEXT NOT NULL,
  capture TEXT NOT NULL,
  -- Position of its `report-added` entry in the room's stream: the order of arrival.
  arrival INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  -- What the person who added it said of it, as JSON.
  hints TEXT NOT NULL,
  -- The room's revision at which its line in the list last changed; 0 while it was not read.
  revision INTEGER NOT NULL,
  -- Its line in the list of reports, as its newest reading has it; absent while it was not read.
  -- The place in the list: day and minute of publication and arrival in one number, greatest first.
  list_key INTEGER,
  -- Day of publication in the page's own zone.
  published_day TEXT,
  -- The list line as JSON.
  summary TEXT,
  -- What it is filed under, one field and value a line.
  labels TEXT,
  -- Latitude and longitude of the places its claims settle to a district or closer, as JSON.
  places TEXT,
  PRIMARY KEY (room, id),
  UNIQUE (room, capture),
  UNIQUE (room, arrival),
  FOREIGN KEY (room, capture) REFERENCES capture
) STRICT;

CREATE INDEX report_by_revision ON report (room, revision, arrival);

-- What one run of the extractors made of a report. Later runs are added with the next number, beside it.
CREATE TABLE reading (
  room TEXT NOT NULL,
  -- Here and below: the report's arrival, which is shorter in two hundred rows a report than its id.
  report INTEGER NOT NULL,
  number INTEGER NOT NULL,
  -- The report without its text and blocks, as JSON.
  head TEXT NOT NULL,
  -- A JSON string, since texts may hold what a database text cannot (NUL, lone surrogates).
  text TEXT NOT NULL,
  attributions TEXT NOT NULL,
  entities TEXT NOT NULL,
  toponyms TEXT NOT NULL,
  PRIMARY KEY (room, report, number),
  FOREIGN KEY (room, report) REFERENCES report (room, arrival)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  block INTEGER NOT NULL,
  role TEXT NOT NULL,
  -- UTF-16 code units into the text.
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  direction TEXT,
  -- Links within it as JSON; absent for none.
  links TEXT,
  PRIMARY KEY (room, report, reading, block),
  FOREIGN KEY (room, report, reading) REFERENCES reading (room, report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  part TEXT NOT NULL,
  block INTEGER NOT NULL,
  PRIMARY KEY (room, report, reading, sentence),
  FOREIGN KEY (room, report, reading) REFERENCES reading (room, report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  -- Its place among the claims of the reading.
  ordinal INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  -- From the first to the last word of its content.
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,
  tense TEXT NOT NULL,
  polarity TEXT NOT NULL,
  level TEXT NOT NULL,
  grade INTEGER NOT NULL,
  -- FactBank values of the author and of the innermost source.
  author_value TEXT NOT NULL,
  source_value TEXT,
  -- First and last ISO day its times allow; absent when open.
  time_from TEXT,
  time_to TEXT,
  extractor TEXT NOT NULL,
  -- The whole claim as JSON; the columns beside it and the four tables below are copies to search by.
  body TEXT NOT NULL,
  PRIMARY KEY (room, report, reading, claim),
  FOREIGN KEY (room, report, reading, sentence) REFERENCES sentence (room, report, reading, sentence)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_type ON claim (room, event_type, report, ordinal);
CREATE INDEX claim_by_level ON claim (room, level, report, ordinal);

-- Who is made to say it: the author first, the innermost source last.
CREATE TABLE claim_attribution (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  source TEXT,
  source_type TEXT NOT NULL,
  cue_class TEXT NOT NULL,
  stance TEXT NOT NULL,
  PRIMARY KEY (room, report, reading, claim, ordinal),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_actor (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (room, report, reading, claim, ordinal),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_actor_by_actor ON claim_actor (room, actor, report);

CREATE TABLE claim_place (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  -- Gazetteer id when resolved, the words of the text otherwise.
  place TEXT NOT NULL,
  status TEXT,
  country TEXT,
  lat REAL,
  lon REAL,
  place_precision TEXT,
  PRIMARY KEY (room, report, reading, claim, ordinal),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_place_by_place ON claim_place (room, place, report);

CREATE TABLE claim_quantity (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  measure TEXT NOT NULL,
  -- Absent when open below or above.
  low REAL,
  high REAL,
  counted TEXT,
  PRIMARY KEY (room, report, reading, claim, ordinal),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, claim)
) STRICT, WITHOUT ROWID;

-- What is compared with all others under the same key, and what it is compared by, as JSON.
CREATE TABLE keyed_member (
  room TEXT NOT NULL,
  stage TEXT NOT NULL,
  key TEXT NOT NULL,
  report TEXT NOT NULL,
  item TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (room, stage, key, report, item),
  FOREIGN KEY (room, report) REFERENCES report (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX keyed_member_by_report ON keyed_member (room, report);

-- How often the views of a key were written: who writes them says which version they gathered under.
CREATE TABLE keyed_version (
  room TEXT NOT NULL REFERENCES room,
  stage TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (room, stage, key)
) STRICT, WITHOUT ROWID;

-- Views from here on: worked out from what stands above, replaced key by key.
CREATE TABLE report_link (
  room TEXT NOT NULL,
  -- The key it was found under.
  key TEXT NOT NULL,
  from_report TEXT NOT NULL,
  to_report TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (room, key, from_report, to_report, kind),
  FOREIGN KEY (room, from_report) REFERENCES report (room, id),
  FOREIGN KEY (room, to_report) REFERENCES report (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_link_from ON report_link (room, from_report);
CREATE INDEX report_link_to ON report_link (room, to_report);

CREATE TABLE event (
  room TEXT NOT NULL REFERENCES room,
  id TEXT NOT NULL,
  key TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  place TEXT,
  -- ISO day; empty for none, so that it sorts last.
  day TEXT NOT NULL,
  -- How many claims it is made of.
  claims INTEGER NOT NULL,
  PRIMARY KEY (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_key ON event (room, key);
CREATE INDEX event_by_day ON event (room, day, id, type, status, place);

CREATE TABLE event_claim (
  room TEXT NOT NULL,
  event TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  report TEXT NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (room, event, ordinal),
  FOREIGN KEY (room, event) REFERENCES event (room, id),
  FOREIGN KEY (room, report) REFERENCES report (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_claim_by_report ON event_claim (room, report, event);

-- What the sources of an event say of one measure and party, taken together.
CREATE TABLE figure (
  room TEXT NOT NULL,
  event TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  measure TEXT NOT NULL,
  party TEXT NOT NULL,
  low REAL,
  high REAL,
  PRIMARY KEY (room, event, ordinal),
  FOREIGN KEY (room, event) REFERENCES event (room, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_source (
  room TEXT NOT NULL,
  event TEXT NOT NULL,
  figure INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  report TEXT NOT NULL,
  claim TEXT NOT NULL,
  source TEXT NOT NULL,
  low REAL,
  high REAL,
  PRIMARY KEY (room, event, figure, ordinal),
  FOREIGN KEY (room, event, figure) REFERENCES figure (room, event, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch (
  room TEXT NOT NULL,
  id TEXT NOT NULL,
  report TEXT NOT NULL,
  claim TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  due TEXT,
  outcome TEXT,
  settled_at TEXT,
  settling_report TEXT,
  settling_claim TEXT,
  PRIMARY KEY (room, id),
  FOREIGN KEY (room, report) REFERENCES report (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX watch_by_due ON watch (room, due);

-- What is still to be done. Written with its cause, deleted with its effect.
CREATE TABLE outbox (
  room TEXT NOT NULL REFERENCES room,
  id TEXT NOT NULL,
  stage TEXT NOT NULL,
  key TEXT NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_by_time ON outbox (written_at);
CREATE INDEX outbox_by_key ON outbox (room, stage, key);

-- A message of which an attempt failed. Dead when there is no time to retry at.
CREATE TABLE job (
  room TEXT NOT NULL,
  id TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  failed_at TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  retry_at TEXT,
  PRIMARY KEY (room, id),
  FOREIGN KEY (room, id) REFERENCES outbox (room, id)
) STRICT, WITHOUT ROWID;

-- Words of title and body, folded by the application before they come here, so the plainest tokenizer will do.
-- A row's id is the room's shelf in the high bits and the report's list_key in the low ones, so that the newest are found first.
-- `every` holds the same word in every row, for searches that only exclude.
CREATE VIRTUAL TABLE report_words USING fts5(title, body, every, content = '', contentless_delete = 1, tokenize = 'ascii');
