import { CC_NAME, CC_TERMS, PUBLIC_LICENCES } from "../../lexicon/provenance-permission.ts";

/** Terms and version of a Creative Commons licence stand within this many characters of its name. */
const NEAR = 200;
const ORDER = ["BY", "NC", "SA", "ND"] as const;

/** The public licence named in words or addresses, as an SPDX-like name: `CC-BY-4.0`; `CC` alone where its terms are not said. */
export function nameLicence(text: string): string | undefined {
  return otherLicence(text, CERTAIN) ?? creativeCommons(text) ?? otherLicence(text, PUBLIC_LICENCES);
}

const CERTAIN = PUBLIC_LICENCES.filter(({ name }) => name === "CC0-1.0");

function otherLicence(text: string, licences: typeof PUBLIC_LICENCES): string | undefined {
  for (const { name, pattern } of licences) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const version = match.groups?.["version"] ?? (match.groups?.["whole"] === undefined ? undefined : `${match.groups["whole"]}.0`);
    return version === undefined ? name : `${name}-${version}`;
  }
  return undefined;
}

function creativeCommons(text: string): string | undefined {
  // Where an address, letters and words name it, the address says it most exactly: "licenses/by-nc/4.0", "CC BY-NC 4.0".
  const code =
    /creativecommons\.org\/licen[cs]es\/(?<terms>[a-z-]{2,8})(?:\/(?<version>\d\.\d))?/iu.exec(text) ??
    /(?<![\p{L}])CC[\s–-]{1,3}(?<terms>BY(?:[\s–-](?:NC|SA|ND)){0,2})(?![\p{L}])(?:[\s–-]{1,3}(?<version>\d\.\d))?/iu.exec(text);
  if (code?.groups !== undefined) return named((code.groups["terms"] ?? "").toUpperCase().split(/[\s–-]/u), code.groups["version"]);
  const name = CC_NAME.exec(text);
  if (name === null) return undefined;
  const after = text.slice(name.index + name[0].length, name.index + NEAR);
  const terms = CC_TERMS.filter(({ pattern }) => pattern.test(after)).map(({ term }) => term);
  return named(terms, /(?<![\d.])[1-4]\.\d(?!\.?\d)/u.exec(after)?.[0]);
}

function named(terms: readonly string[], version: string | undefined): string {
  // Terms count beside "attribution" alone: "non-commercial" may stand there for another reason.
  const known = terms.includes("BY") ? ORDER.filter((term) => terms.includes(term)) : [];
  return ["CC", ...known, ...(version === undefined || known.length === 0 ? [] : [version])].join("-");
}
