import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReportSummary } from "../../../src/ports/store.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { lastOpened } from "./reading-list.ts";
import { ReportRow } from "./report-row.tsx";

interface ReportListProps {
  readonly reports: readonly ReportSummary[];
  /** Undefined while nobody has counted them. */
  readonly total: number | undefined;
  readonly onNearEnd: () => void;
}

/** Rows from the end at which more are asked for. */
const NEAR = 15;

/** The reports as a list that draws only what is in view; j and k move the focus along it. */
export function ReportList({ reports, total, onNearEnd }: ReportListProps) {
  const place = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(() => reports.findIndex(({ id }) => id === lastOpened()));
  const [top, setTop] = useState(0);
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => setTop(place.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: reports.length,
    estimateSize: () => 84,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 60,
    // The row with the focus stays drawn, however far the page is scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(current >= 0 && current < range.count ? [current] : [])])].sort((a, b) => a - b),
  });
  const go = (step: number) => {
    const next = Math.min(Math.max(current + step, 0), reports.length - 1);
    setCurrent(next);
    rows.scrollToIndex(next, { align: "auto" });
    const link = place.current?.querySelector<HTMLElement>(`[data-index="${next}"] h2 a`);
    // A row that is not drawn yet takes the focus when it is.
    if (link) link.focus({ preventScroll: true });
    else wanted.current = next;
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => isInside(place.current) && (go(1), true),
    ArrowUp: () => isInside(place.current) && (go(-1), true),
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= reports.length - NEAR) onNearEnd();
  }, [last, reports.length, onNearEnd]);
  return (
    <ol className="report-list" ref={place} style={{ height: rows.getTotalSize() }}>
      {items.map((item) => (
        <li
          key={item.key}
          data-index={item.index}
          ref={rows.measureElement}
          aria-setsize={total ?? -1}
          aria-posinset={item.index + 1}
          style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
        >
          <ReportRow report={reports[item.index]} index={item.index} wanted={wanted} onFocus={setCurrent} />
        </li>
      ))}
    </ol>
  );
}

const isInside = (place: HTMLElement | null): boolean => place?.contains(document.activeElement) === true;
