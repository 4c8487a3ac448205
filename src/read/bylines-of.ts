import type { Span } from "../model/span.ts";
import { isName, namesInByline } from "./find-names.ts";
import type { OutletBook } from "./outlet-book.ts";
import type { PlacedBlock } from "./read-licence.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { visibleLine } from "./visible-line.ts";

/** A name on the byline, with the line that shows it. */
export interface Byline {
  readonly name: string;
  readonly span?: Span | undefined;
}

/** Who is named as author: the first place of the markup that names somebody other than the outlet itself, else the visible byline, where an outlet's name may stand. */
export function bylinesOf(facts: PageFacts | undefined, blocks: readonly PlacedBlock[], outlet: string | undefined, outlets: OutletBook): Byline[] {
  const isOutlet = (name: string): boolean => outlet !== undefined && outlets.same(name, outlet);
  const marked = (facts?.authors ?? []).map((list) => [...new Set(list.flatMap(namesInByline))].filter((name) => !isOutlet(name))).find((names) => names.length > 0);
  const shown = blocks.filter(({ role }) => role === "byline").flatMap(namesShown);
  if (marked === undefined) return shown.filter(({ name }, index) => shown.findIndex((other) => other.name === name) === index);
  return marked.map((name) => ({ name, span: shown.find((line) => outlets.same(line.name, name))?.span }));
}

function namesShown(block: PlacedBlock): Byline[] {
  const { words } = visibleLine(block);
  const span = { start: block.start, end: block.start + block.text.length };
  return namesInByline(words).filter(isName).map((name) => ({ name, span }));
}
