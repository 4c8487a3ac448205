import { type MouseEvent, memo, type PointerEvent, useCallback, useRef } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import { Furniture } from "./furniture.tsx";
import type { PageBlock, PageLayout } from "./lay-out-page.ts";
import type { Mark } from "./mark.ts";
import { playedAt } from "./played-at.ts";
import { RoleLabel } from "./role-label.tsx";
import { TextBlock } from "./text-block.tsx";
import type { FurnitureControl } from "./use-furniture.ts";
import type { HighlightControl } from "./use-highlight.ts";
import { usePointerAway } from "./use-pointer-away.ts";

interface ReportTextProps {
  readonly report: DeskReport;
  readonly page: PageLayout;
  readonly lit: readonly Mark[];
  readonly furniture: FurnitureControl;
  readonly onGlance: HighlightControl["glanceAt"];
  readonly onReference: (claims: readonly string[]) => void;
}

const NONE: readonly Mark[] = [];

/** The words of the report in the page's order: the article to read, the furniture folded away but not lost. */
export const ReportText = memo(function ReportText({ report, page, lit, furniture, onGlance, onReference }: ReportTextProps) {
  const block = (one: PageBlock) => (
    <div key={one.block.span[0]} className="ledger-line">
      <RoleLabel role={one.block.role} timing={playedAt(report.report.timings, one.block.span[0])} url={report.report.url} />
      <TextBlock text={report.text} page={one} lit={litIn(one, lit)} onReference={onReference} />
    </div>
  );
  const pane = useRef<HTMLElement>(null);
  // Lighting words up draws them anew, and a selection would lose its place in them.
  const lookAway = useCallback(() => {
    if (!isSelecting()) onGlance(undefined);
  }, [onGlance]);
  usePointerAway(pane, lookAway);
  const glance = (move: PointerEvent) => {
    if (move.pointerType !== "mouse" || move.buttons > 0 || isSelecting()) return;
    const claims = claimsAt(move.target);
    onGlance(claims.length === 0 ? undefined : { claims, from: "text" });
  };
  const pick = (click: MouseEvent) => {
    // A link of the page is followed, and words being selected are not a press.
    if (click.target instanceof Element && click.target.closest("a") !== null) return;
    const claims = claimsAt(click.target);
    if (claims.length > 0 && !isSelecting()) onReference(claims);
  };
  return (
    <section
      ref={pane}
      className="report-text"
      aria-label="Text"
      lang={report.report.language}
      onPointerOver={glance}
      onPointerLeave={lookAway}
      onClick={pick}
    >
      {page.parts.map((part, index) =>
        part.kind === "article" ? (
          part.blocks.map(block)
        ) : (
          <Furniture
            key={part.blocks[0]?.block.span[0]}
            blocks={part.blocks}
            isOpen={furniture.open.has(index)}
            onOpen={(isOpen) => furniture.setFold(index, isOpen)}
          >
            {part.blocks.map(block)}
          </Furniture>
        ),
      )}
    </section>
  );
});

function litIn({ block }: PageBlock, lit: readonly Mark[]): readonly Mark[] {
  const within = lit.filter((mark) => mark.start < block.span[1] && block.span[0] < mark.end);
  return within.length === 0 ? NONE : within;
}

const isSelecting = (): boolean => window.getSelection()?.isCollapsed === false;

/** The claims of the marked stretch that was met. */
function claimsAt(target: EventTarget): readonly string[] {
  if (!(target instanceof Element)) return [];
  return target.closest("[data-claims]")?.getAttribute("data-claims")?.split(" ") ?? [];
}
