import { describe, expect, it } from "vitest";
import { CONDITIONS, USES } from "../../src/lexicon/provenance-permission.ts";
import { decodeEntities } from "../../src/read/decode/decode-entities.ts";
import { holds } from "./folded.ts";
import { type GoldPage, ownPages } from "./gold-page.ts";

const PAGES = ownPages();
const USE_NAMES = new Set(USES.map(({ use }) => use));
const CONDITION_NAMES = new Set(CONDITIONS.map(({ condition }) => condition));
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

describe("our own pages", () => {
  it("are many, of many languages, every second one in the test half", () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(36);
    const languages = Map.groupBy(PAGES, ({ gold }) => gold.language);
    for (const language of ["en", "fr", "es", "ar", "ru", "tr"]) {
      const parts = languages.get(language)?.map(({ gold }) => gold.part) ?? [];
      expect(parts.length).toBeGreaterThanOrEqual(3);
      expect(new Set(parts)).toEqual(new Set(["dev", "test"]));
    }
    PAGES.forEach(({ name, gold }, index) => expect([name, gold.part]).toEqual([name, index % 2 === 0 ? "dev" : "test"]));
  });

  it.each(PAGES.map((page) => [page.name, page] as const))("%s says what its gold says", (_, { bytes, gold }) => {
    const page = wordsShown(bytes);
    const texts = [gold.body, gold.not, ...Object.values(gold.lines), gold.openings ?? []].flat();
    expect(texts.filter((text) => !holds(page, text))).toEqual([]);
    expect(namesIn(gold).filter((name) => !holds(page, name))).toEqual([]);
  });

  it.each(PAGES.map((page) => [page.name, page] as const))("%s is invented and its gold well formed", (_, { bytes, gold }) => {
    const source = decoded(bytes);
    expect(source).toContain("Invented for testing");
    const hosts = [...source.matchAll(/https?:\/\/([^/"'<>\s;)\\]+)/gu)].map(([, host]) => host ?? "");
    expect(hosts.filter((host) => !host.endsWith(".example") && !PUBLIC_VOCABULARIES.has(host))).toEqual([]);
    const days = [gold.published, gold.modified, gold.original?.published].filter((day) => day !== undefined);
    expect(days.filter((day) => !ISO_DAY.test(day))).toEqual([]);
    const { uses = [], conditions = [], restricted = [] } = gold.licence;
    expect([...uses, ...restricted.flatMap((line) => line.uses)].filter((use) => !USE_NAMES.has(use))).toEqual([]);
    expect(conditions.filter((condition) => !CONDITION_NAMES.has(condition))).toEqual([]);
  });
});

/** Names of formats and licences that every real page writes out. */
const PUBLIC_VOCABULARIES = new Set(["schema.org", "ogp.me", "www.w3.org", "creativecommons.org"]);

/** What the page shows or keeps in its data, without its markup: once with a gap at every tag, once without one at those inside a line. */
function wordsShown(bytes: Uint8Array): string {
  const source = decoded(bytes).replace(/\\u003c.*?\\u003e/gu, " ");
  const joined = source.replace(/<\/?(?:em|b|i|a|sup|strong|span)\b[^>]*>/giu, "");
  return decodeEntities([source, joined].map((text) => text.replace(/<[^>]+>/gu, " ")).join("\n"));
}

function decoded(bytes: Uint8Array): string {
  const [, charset = "utf-8"] = /charset=["']?([\w-]+)/iu.exec(new TextDecoder("latin1").decode(bytes)) ?? [];
  return new TextDecoder(charset).decode(bytes);
}

/** Every name that the gold takes from the words of the page; of several spellings the first. */
const namesIn = ({ title, subtitle, bylines, tags, regions = [], themes = [], inDepth = [], provenance, licence }: GoldPage): string[] =>
  [
    title,
    subtitle,
    ...bylines,
    ...tags,
    ...regions,
    ...themes,
    ...inDepth,
    ...provenance.map(({ party }) => [party].flat()[0]),
    ...(licence.copyright ?? []).map(({ party }) => party),
    licence.grantor,
  ].filter((name) => name !== undefined);
