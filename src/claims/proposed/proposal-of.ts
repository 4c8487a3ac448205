/** What a model says of one claim, once its shape is right. Its words may still be anywhere, and its fields say anything. */
export interface Proposal {
  /** The number of the sentence, as it was shown. */
  readonly sentence?: number | undefined;
  readonly content: readonly string[];
  readonly kind: string;
  readonly level: string;
  readonly polarity: string;
  readonly tense: string;
  readonly eventType: string;
  readonly attribution: readonly ProposedLink[];
  readonly actors: readonly { readonly words: string; readonly role: string }[];
  readonly places: readonly string[];
  readonly times: readonly string[];
  readonly quantities: readonly ProposedQuantity[];
}

export interface ProposedLink {
  readonly source?: string | undefined;
  readonly sourceType: string;
  readonly cue?: string | undefined;
  readonly cueClass: string;
}

export interface ProposedQuantity {
  readonly words: string;
  readonly measure: string;
  /** Every number that it gives. */
  readonly numbers: readonly number[];
}

/** More parts than any clause has. */
const MOST_PARTS = 20;

/** A value of JSON as a proposal; undefined for one of another shape. Never throws. */
export function proposalOf(value: unknown): Proposal | undefined {
  if (!isRecord(value)) return undefined;
  const content = typeof value["content"] === "string" ? [value["content"]] : listOf(value["content"], textOf);
  const attribution = listOf(value["attribution"], linkOf);
  const actors = listOf(value["actors"], actorOf);
  const places = listOf(value["places"], textOf);
  const times = listOf(value["times"], textOf);
  const quantities = listOf(value["quantities"], quantityOf);
  if (!content || content.length === 0 || !attribution || !actors || !places || !times || !quantities) return undefined;
  const sentence = typeof value["sentence"] === "number" ? value["sentence"] : undefined;
  return { sentence, content, ...wordsOfFields(value), attribution, actors, places, times, quantities };
}

const wordsOfFields = (value: JsonRecord) => ({
  kind: textOf(value["kind"]) ?? "",
  level: textOf(value["level"]) ?? "",
  polarity: textOf(value["polarity"]) ?? "",
  tense: textOf(value["tense"]) ?? "",
  eventType: textOf(value["eventType"]) ?? "",
});

function linkOf(value: unknown): ProposedLink | undefined {
  if (!isRecord(value)) return undefined;
  const sourceType = textOf(value["sourceType"]);
  const cueClass = textOf(value["cueClass"]);
  if (sourceType === undefined || cueClass === undefined) return undefined;
  return { source: saidOf(value["source"]), sourceType, cue: saidOf(value["cue"]), cueClass };
}

function actorOf(value: unknown): Proposal["actors"][number] | undefined {
  if (!isRecord(value)) return undefined;
  const words = textOf(value["words"]);
  const role = textOf(value["role"]);
  return words === undefined || role === undefined ? undefined : { words, role };
}

function quantityOf(value: unknown): ProposedQuantity | undefined {
  if (!isRecord(value)) return undefined;
  const words = textOf(value["words"]);
  const measure = textOf(value["measure"]);
  const numbers = [value["min"], value["max"]].filter((given) => typeof given === "number");
  return words === undefined || measure === undefined ? undefined : { words, measure, numbers };
}

type JsonRecord = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is JsonRecord => typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Words, unless they are none: models write "" where they mean nothing. */
const saidOf = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);

/** A list of which every part is right; what is left out is an empty one. */
function listOf<Part>(value: unknown, partOf: (part: unknown) => Part | undefined): Part[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MOST_PARTS) return undefined;
  const parts = value.map(partOf).filter((part) => part !== undefined);
  return parts.length === value.length ? parts : undefined;
}
