-- How the bytes came, as JSON: what was said over HTTP, and the larger thing they were taken out of. Absent for neither.
ALTER TABLE capture ADD COLUMN circumstances TEXT;

-- Word of third parties that bytes were there at a time; the tokens themselves lie in the archive.
CREATE TABLE capture_timestamp (
  room TEXT NOT NULL,
  capture TEXT NOT NULL,
  -- SHA-256 of the token.
  token TEXT NOT NULL,
  authority TEXT NOT NULL,
  stamped_at TEXT NOT NULL,
  PRIMARY KEY (room, capture, token),
  FOREIGN KEY (room, capture) REFERENCES capture
) STRICT, WITHOUT ROWID;

-- What a room looks at again and again. There are few of them, so that those due are found by looking at all.
CREATE TABLE feed (
  room TEXT NOT NULL REFERENCES room,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT,
  every_minutes INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  -- 0 or 1.
  is_paused INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  -- What came of the last look, as JSON.
  last_look TEXT,
  failures INTEGER NOT NULL,
  -- What the server gave to ask by whether anything changed, as JSON.
  validators TEXT,
  -- When it was taken away; its items stay.
  removed_at TEXT,
  PRIMARY KEY (room, id),
  UNIQUE (room, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_item (
  room TEXT NOT NULL,
  feed TEXT NOT NULL,
  key TEXT NOT NULL,
  address TEXT,
  seen_at TEXT NOT NULL,
  -- Its place in the look that first showed it.
  place INTEGER NOT NULL,
  -- 1 while nobody asked for it, else 0.
  is_held INTEGER NOT NULL,
  -- SHA-256 of the entry alone, which lies in the archive.
  document TEXT,
  document_type TEXT,
  -- What the feed says of it, as JSON.
  stated TEXT NOT NULL,
  -- What became of it, as JSON; absent while that is open.
  outcome TEXT,
  PRIMARY KEY (room, feed, key),
  FOREIGN KEY (room, feed) REFERENCES feed (room, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_item_by_time ON feed_item (room, feed, seen_at, place);
