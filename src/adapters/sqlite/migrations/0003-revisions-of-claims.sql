-- What people changed of a report's claims. Never altered; whether one was taken back, a later one says. The claims that it makes lie in
-- `claim` beside those that were found, from then on.
CREATE TABLE claim_revision (
  room TEXT NOT NULL,
  -- Here and below: the report's arrival.
  report INTEGER NOT NULL,
  -- 1, 2, 3, … within the report.
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  -- The whole revision as JSON.
  body TEXT NOT NULL,
  PRIMARY KEY (room, report, number),
  UNIQUE (room, id),
  FOREIGN KEY (room, report) REFERENCES report (room, arrival)
) STRICT, WITHOUT ROWID;

-- A view: which claims of a report that was revised stand now. Reports that nobody revised have no rows here.
CREATE TABLE revised_claim (
  room TEXT NOT NULL,
  report INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  claim TEXT NOT NULL,
  -- Its place among the claims that stand; absent for one that stands no longer.
  ordinal INTEGER,
  PRIMARY KEY (room, report, reading, claim),
  FOREIGN KEY (room, report, reading, claim) REFERENCES claim (room, report, reading, claim)
) STRICT, WITHOUT ROWID;
