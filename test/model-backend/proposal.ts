/** A whole proposal; every field may be another. */
export const proposal = (content: string | readonly string[], fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  content,
  kind: "event",
  level: "asserted",
  polarity: "+",
  tense: "past",
  eventType: "assault",
  attribution: [],
  actors: [],
  places: [],
  times: [],
  quantities: [],
  ...fields,
});

export const said = (source: string, cue: string, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  source,
  sourceType: "official",
  cue,
  cueClass: "say-verb",
  ...fields,
});
