import type { ReportId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";

/** What links go by, worked out once for a report, whatever id it goes by: plain JSON, never the whole text. */
export interface LinkTraits {
  /** What the key that it lies under is made of. Only under `body` are all reports of the same body together. */
  readonly by: "body" | "title";
  /** The outlet as the report calls it. */
  readonly outletName?: string | undefined;
  /** The outlet read, and the one it names as its origin, as keys; empty where unknown. */
  readonly outlet: string;
  readonly origin: string;
  /** The title's words, each once; none when there are too few or too many to say anything. */
  readonly titleWords: readonly string[];
  /** Digest of the body's words; empty when there are too few to say anything. */
  readonly body: string;
  /** When it was published, as its page says; "9999" where unknown, so that it sorts last. */
  readonly day: string;
  /** The lines of the page that name its origin. */
  readonly evidence: readonly Span[];
}

/** A report among those that share a key. */
export interface LinkMember extends LinkTraits {
  readonly report: ReportId;
}

/** Whether something kept earlier has the shape that this version compares by. */
export function isLinkTraits(about: unknown): about is LinkTraits {
  if (typeof about !== "object" || about === null) return false;
  const { by, outlet, origin, titleWords, body, day, evidence } = { ...NOTHING, ...about };
  return (
    (by === "body" || by === "title") &&
    [outlet, origin, body, day].every((value) => typeof value === "string") &&
    [titleWords, evidence].every((value) => Array.isArray(value))
  );
}

const NOTHING: { readonly [Name in keyof LinkTraits]?: unknown } = {};

/** Oldest first; of one day those that name no other origin first, then by id, so that the order given cannot matter. */
export function byAge(a: LinkMember, b: LinkMember): number {
  return compare(a.day, b.day) || Number(a.origin !== "") - Number(b.origin !== "") || compare(a.report, b.report);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
