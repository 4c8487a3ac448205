import { useCallback, useEffect, useMemo, useState } from "react";
import type { PageLayout } from "./lay-out-page.ts";
import type { Highlight } from "./use-highlight.ts";

/** Which folds of page furniture are open, by their place among the parts. A chosen line of evidence opens the fold it lies in. */
export function useFurniture(page: PageLayout, chosen: Highlight) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const folds = useMemo(() => page.parts.flatMap((part, index) => (part.kind === "furniture" ? [index] : [])), [page]);
  useEffect(() => {
    const holding = page.parts.flatMap((part, index) => (part.kind === "furniture" && holds(part.blocks, chosen) ? [index] : []));
    if (holding.length > 0) setOpen((before) => new Set([...before, ...holding]));
  }, [page, chosen]);
  const setFold = useCallback((index: number, isOpen: boolean) => {
    setOpen((before) => {
      if (before.has(index) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(index);
      else after.delete(index);
      return after;
    });
  }, []);
  const toggleAll = useCallback(() => setOpen((before) => new Set(before.size < folds.length ? folds : [])), [folds]);
  return useMemo(() => ({ open, setFold, toggleAll }), [open, setFold, toggleAll]);
}

export type FurnitureControl = ReturnType<typeof useFurniture>;

const holds = (blocks: PageLayout["parts"][number]["blocks"], chosen: Highlight): boolean =>
  blocks.some(({ block }) => chosen.evidence.some(([start, end]) => start < block.span[1] && block.span[0] < end));
