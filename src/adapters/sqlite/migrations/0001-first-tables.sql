-- `room` leads every key of room data, so that the same tables can be spread over machines by room later.
-- Nothing here computes by itself: no triggers, no generated ids; the application writes every value.

CREATE TABLE room (
  room TEXT NOT NULL PRIMARY KEY,
  -- Number of the room in this database: the high bits of its rows in the search index.
  shelf INTEGER NOT NULL,
  opened_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room_world (
  room TEXT NOT NULL PRIMARY KEY REFERENCES room,
  world TEXT NOT NULL
) STRICT;

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
  PRIMARY KEY (room, sha256)
) STRICT, WITHOUT ROWID;

-- One line of the list of reports, as its newest reading has it.
CREATE TABLE report (
  room TEXT NOT NULL,
  id TEXT NOT NULL,
  capture TEXT NOT NULL,
  -- Position of its `report-added` entry in the room's stream: the order of arrival.
  arrival INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  -- Moment of publication in UTC; empty for none, so that it sorts last.
  published_moment TEXT NOT NULL,
  -- Day of publication in the page's own zone.
  published_day TEXT,
  -- The list line as JSON.
  summary TEXT NOT NULL,
  -- Its labels as JSON pairs of field and value: the rows of report_label, to read at once.
  labels TEXT NOT NULL,
  PRIMARY KEY (room, id),
  UNIQUE (room, capture),
  UNIQUE (room, arrival),
  FOREIGN KEY (room, capture) REFERENCES capture
) STRICT;

CREATE INDEX report_in_list_order ON report (room, published_moment, arrival);

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
  blocks TEXT NOT NULL,
  attributions TEXT NOT NULL,
  entities TEXT NOT NULL,
  toponyms TEXT NOT NULL,
  PRIMARY KEY (room, report, number),
  FOREIGN KEY (room, report) REFERENCES report (room, arrival)
) STRICT;

CREATE TABLE sentence (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  -- UTF-16 code units into the text.
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
  id TEXT NOT NULL,
  -- Its place among the claims of the reading.
  ordinal INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,
  tense TEXT NOT NULL,
  polarity TEXT NOT NULL,
  level TEXT NOT NULL,
  grade INTEGER NOT NULL,
  extractor TEXT NOT NULL,
  -- The whole claim as JSON; the columns beside it are copies to search by.
  body TEXT NOT NULL,
  PRIMARY KEY (room, report, reading, id),
  FOREIGN KEY (room, report, reading, sentence) REFERENCES sentence (room, report, reading, sentence)
) STRICT;

-- The next three are for questions across reports; their indexes come with the first query that asks one.
CREATE TABLE claim_actor (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (room, report, reading, claim, ordinal),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, id)
) STRICT, WITHOUT ROWID;

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
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, id)
) STRICT, WITHOUT ROWID;

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
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, id)
) STRICT, WITHOUT ROWID;

-- What a report is filed under: outlet, region, theme, language, and the levels and event types of its claims.
CREATE TABLE report_label (
  room TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (room, field, value, report),
  FOREIGN KEY (room, report) REFERENCES report (room, arrival)
) STRICT, WITHOUT ROWID;

-- Words of title and body, folded by the application before they come here, so the plainest tokenizer will do.
-- A row's id is the room's shelf in the high bits and the report's arrival in the low ones.
CREATE VIRTUAL TABLE report_search USING fts5(title, body, content = '', contentless_delete = 1, tokenize = 'ascii');
