import type { Report } from "../../src/model/report.ts";
import { foldedName } from "./folded.ts";
import type { GoldLicence, GoldPage } from "./gold-page.ts";
import { type Settled, settle } from "./settle.ts";

export const LICENCE_FIELDS = ["name", "grantor", "uses", "conditions", "restricted", "contact", "copyright"] as const;
export type LicenceField = (typeof LICENCE_FIELDS)[number];

/** What the page says may be done with its text, field by field. */
export function scoreLicence({ licence, may }: GoldPage, report: Report | undefined): Record<LicenceField, Settled> {
  const given = report === undefined ? {} : saidIn(report.licence);
  const wanted = saidIn(licence);
  const allowed = [...impliedBy(licence.name), ...(may?.["licence"] ?? [])];
  const fields = LICENCE_FIELDS.map((field) => {
    const forms = (wanted[field] ?? []).map((value) => [value]);
    return [field, settle(forms, given[field] ?? [], allowed)] as const;
  });
  return Object.fromEntries(fields) as Record<LicenceField, Settled>;
}

/** The sayings of a licence as plain values; "restricted any" where every use must be asked for. */
function saidIn(licence: GoldLicence | Report["licence"]): Partial<Record<LicenceField, string[]>> {
  const { name, grantor, uses = [], conditions = [], restricted = [], copyright = [] } = licence;
  return {
    name: name === undefined ? [] : [name.toUpperCase()],
    grantor: grantor === undefined ? [] : [foldedName(grantor)],
    uses: uses.map((use) => use),
    conditions: conditions.map((condition) => condition),
    restricted: restricted.flatMap((line) => (line.uses.length === 0 ? ["any"] : line.uses)).map((use) => `restricted ${use}`),
    contact: restricted.flatMap(({ contact }) => (contact === undefined ? [] : [contact.replace(/^mailto:/u, "").toLowerCase()])),
    copyright: copyright.map(({ party, year }) => `${foldedName(party)} ${year?.slice(-4) ?? ""}`.trim()),
  };
}

/** What the name of a public licence says already need not be said again, and may be. */
function impliedBy(name: string | undefined): string[] {
  const terms = name?.split("-") ?? [];
  return [
    ...(terms.includes("BY") ? ["acknowledge-source"] : []),
    ...(terms.includes("NC") ? ["non-commercial"] : []),
    ...(terms.includes("ND") ? ["unaltered"] : []),
  ];
}
