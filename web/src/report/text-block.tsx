import { memo } from "react";
import { ClaimReference } from "./claim-reference.tsx";
import type { PageBlock } from "./lay-out-page.ts";
import type { Mark } from "./mark.ts";
import { PageLink } from "./page-link.tsx";
import { runsOf } from "./runs-of.ts";
import { TextRun } from "./text-run.tsx";

interface TextBlockProps {
  readonly text: string;
  readonly page: PageBlock;
  /** The marks lit up in this block; the same empty list while there are none. */
  readonly lit: readonly Mark[];
  readonly onReference: (claims: readonly string[]) => void;
}

const ELEMENTS: Readonly<Record<string, "h3" | "blockquote" | "p">> = { subhead: "h3", quote: "blockquote" };

/** One block of the report, split at every border of what is marked in it; its text content is exactly the block's text. */
export const TextBlock = memo(function TextBlock({ text, page, lit, onReference }: TextBlockProps) {
  const { block } = page;
  const Element = ELEMENTS[block.role] ?? "p";
  return (
    <Element className={`text-block role-${block.role}`} data-start={block.span[0]} dir={block.direction ?? "auto"}>
      <BlockRuns text={text} page={page} lit={lit} onReference={onReference} />
    </Element>
  );
});

/** The runs alone, for the headline that stands in the head. */
export function BlockRuns({ text, page, lit, onReference }: TextBlockProps) {
  const [start, end] = page.block.span;
  const links = page.block.links.map(({ span, href }) => ({ start: span[0], end: span[1], href }));
  const beginning = Map.groupBy(page.beginning, ({ at }) => at);
  return runsOf({ start, end }, [...links, ...page.marks.map(asRest), ...lit.map(asLit)]).map((run) => {
    const link = run.marks.find((mark) => "href" in mark);
    const words = <TextRun words={text.slice(run.start, run.end)} rest={run.marks.flatMap(restOf)} lit={run.marks.flatMap(litOf)} />;
    return [
      ...(beginning.get(run.start) ?? []).map(({ claim }) => <ClaimReference key={claim.id} claim={claim} onReference={onReference} />),
      link === undefined ? (
        <span key={run.start}>{words}</span>
      ) : (
        <PageLink key={run.start} href={link.href} isFirst={run.start === Math.max(link.start, start)}>
          {words}
        </PageLink>
      ),
    ];
  });
}

/** What may lie on a run: a link of the page, words of a claim at rest, or something lit up. */
type OnRun = { readonly href: string } | { readonly rest: Mark } | { readonly lit: Mark };

const asRest = (rest: Mark) => ({ start: rest.start, end: rest.end, rest });
const asLit = (lit: Mark) => ({ start: lit.start, end: lit.end, lit });
const restOf = (mark: OnRun): Mark[] => ("rest" in mark ? [mark.rest] : []);
const litOf = (mark: OnRun): Mark[] => ("lit" in mark ? [mark.lit] : []);
