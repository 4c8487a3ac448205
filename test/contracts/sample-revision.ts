import { type ClaimId, claimId, type ReportId, type RevisionId, revisionId } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import { HAND, type Revision } from "../../src/model/revision.ts";

/** The UUIDv7 a sample revision goes by. */
export const sampleRevisionId = (number: number): RevisionId =>
  revisionId(`019c1a00-0000-7000-8000-${number.toString(16).padStart(12, "0")}`);

/** What a sample revision does to a reading: the claims named stand no longer, copies of them or of the first claim stand under new ids. */
export function sampleRevision(
  number: number,
  report: ReportId,
  reading: Reading,
  {
    replaces = [],
    makes = [],
    ...rest
  }: { readonly replaces?: readonly string[]; readonly makes?: readonly string[] } & Partial<Pick<Revision, "withdraws" | "reason" | "by">>,
): Revision {
  const model = reading.claims.find(({ id }) => id === replaces[0]) ?? reading.claims[0];
  if (!model) throw new Error("expected a reading with a claim");
  return {
    id: sampleRevisionId(number),
    report,
    at: `2026-02-02T08:00:0${number % 10}.000Z`,
    by: "Ana Orrel",
    replaces: replaces.map(claimId),
    claims: makes.map((id) => ({
      ...model,
      id: claimId(id),
      extractor: HAND,
      eventType: "protest",
      certainty: { ...model.certainty, level: "likely", grade: 4 },
      actors: [{ ref: "PORT-WATCH", role: "agent" }],
      places: [
        {
          span: model.content[0] ?? { start: 0, end: 1 },
          ref: "Skerry",
          resolution: { status: "resolved", id: "room:skerry", lat: 10.5, lon: 20.25, precision: "exact" },
        },
      ],
    })),
    ...rest,
  };
}

/** The ids of claims, on one line. */
export const idsOf = (claims: readonly { readonly id: ClaimId }[]): string => claims.map(({ id }) => id).join(" ");
