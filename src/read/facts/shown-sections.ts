import { FRONT_PAGE, SECTION_HINTS } from "../../lexicon/page-metadata.ts";
import type { StatedValue } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { foldName } from "./fold-name.ts";
import { stated } from "./stated.ts";

/** A kicker stands within this many blocks over the headline or under it. */
const [OVER, UNDER] = [8, 3];
const LONGEST = 40;

/** What the page shows of the part of its outlet it stands in: a kicker by its class near the headline, the last step of a visible way. */
export function shownSections(blocks: readonly PlacedBlock[], title: string | undefined): StatedValue[] {
  const headline = blocks.findIndex(({ role }) => role === "headline");
  if (headline < 0) return [];
  const near = blocks.slice(Math.max(0, headline - OVER), headline + UNDER + 1).filter(({ role }) => role !== "headline");
  return [...near.filter(isKicker), ...crumbs(blocks.slice(0, headline), title)].map(({ text, start }) => ({
    ...stated("section", text, "visible"),
    span: { start, end: start + text.length },
  }));
}

const isKicker = ({ text, setting }: PlacedBlock): boolean =>
  text.length <= LONGEST && !FRONT_PAGE.test(text) && setting.hints.some((hint) => SECTION_HINTS.test(hint)) && !isMenu(setting);

const isMenu = ({ within, hints }: PlacedBlock["setting"]): boolean =>
  within.has("nav") || hints.some((hint) => /menu|nav(?:bar)?$/u.test(hint));

/** The way "Home » World » Isles" shown over the headline: its last step that is not the title. */
function crumbs(blocks: readonly PlacedBlock[], title: string | undefined): { readonly text: string; readonly start: number }[] {
  const steps = blocks.flatMap((block) => (block.setting.hints.some((hint) => /breadcrumb/u.test(hint)) ? stepsOf(block) : []));
  const last = steps.findLast(({ text }) => !FRONT_PAGE.test(text) && text.length <= LONGEST && foldName(text) !== foldName(title ?? ""));
  return last === undefined ? [] : [last];
}

const stepsOf = ({ text, links, start }: PlacedBlock): { readonly text: string; readonly start: number }[] =>
  links.length === 0 ? [{ text, start }] : links.map(({ span }) => ({ text: text.slice(span.start, span.end), start: start + span.start }));
