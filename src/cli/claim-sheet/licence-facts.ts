import type { Copyright, Licence } from "../../model/report.ts";
import { wordsOf } from "../../model/span.ts";
import { captured, joined, plain, type Run } from "../terminal/run.ts";
import { codeWords } from "./code-words.ts";
import type { Fact } from "./fact-lines.ts";

const CONDITIONS: Readonly<Record<string, string>> = {
  "acknowledge-source": "acknowledge the source",
  "acknowledge-copyright": "acknowledge the copyright",
  "hyperlink-original": "link to the original",
};

/** What may be done with the text, who says so, and what must be asked first: one fact each. */
export function licenceFacts(licence: Licence, text: string): Fact[] {
  const said = [
    copyrightFact(licence.copyright),
    nameFact(licence),
    permissionFact(licence),
    ...restrictedFacts(licence, text),
    ...refusedFacts(licence, text),
    noticesFact(licence),
  ].filter((fact) => fact !== undefined);
  return said.length > 0 ? said : [{ label: "licence", words: [plain("none stated on the page", "quiet")] }];
}

function copyrightFact(lines: readonly Copyright[]): Fact | undefined {
  if (lines.length === 0) return undefined;
  const owners = lines.map(({ party, year }) => [plain("© "), captured(party), plain(year === undefined ? "" : `, ${year}`)]);
  return { label: "copyright", words: joined(owners, "; ") };
}

function nameFact({ name }: Licence): Fact | undefined {
  return name === undefined ? undefined : { label: "licence", words: [captured(name)] };
}

/** "The Example Centre permits use for community internet sites, if you acknowledge the source and link to the original" */
function permissionFact({ permission, grantor, uses, conditions }: Licence): Fact | undefined {
  if (permission === undefined && uses.length === 0) return undefined;
  const who: Run = grantor === undefined ? plain("The page") : captured(grantor);
  const what = uses.length === 0 ? " permits its use" : ` permits use for ${listed(uses.map(codeWords))}`;
  const price = conditions.length === 0 ? "" : `, if you ${listed(conditions.map((code) => CONDITIONS[code] ?? codeWords(code)))}`;
  return { label: "permitted", words: [who, captured(what + price)] };
}

/** "print and commercial internet sites: ask rights@lagoon.example", or the page's own words where they name no kind of use. */
function restrictedFacts({ restricted, grantor }: Licence, text: string): Fact[] {
  return restricted.map(({ uses, span, contact }) => {
    const whom = contact ?? grantor;
    const what = uses.length === 0 ? `“${wordsOf(text, span)}”` : listed(uses.map(codeWords));
    return { label: "ask first", words: [captured(whom === undefined ? what : `${what}: ask ${whom}`)] };
  });
}

/** "commercial", or the page's own words where they name no kind of use. */
function refusedFacts({ refused = [] }: Licence, text: string): Fact[] {
  return refused.map(({ uses, span }) => ({
    label: "refused",
    words: [captured(uses.length === 0 ? `“${wordsOf(text, span)}”` : listed(uses.map(codeWords)))],
  }));
}

function noticesFact({ disclaimer, fairUse }: Licence): Fact | undefined {
  const notices = [disclaimer && "a disclaimer", fairUse && "a fair-use notice"].filter((notice) => notice !== undefined);
  return notices.length === 0 ? undefined : { label: "notices", words: [plain(`${listed(notices)} on the page`)] };
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
