import { useCallback, useEffect, useState } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { snappedToWords } from "./word-steps.ts";

/** Words of the report that a person selected, and where on the page there is room beside them. */
export interface SelectedWords {
  readonly span: Offsets;
  /** From the top and the left of the page, in pixels. */
  readonly top: number;
  readonly left: number;
  /** False once the browser shows them no longer, because a field of the form took the focus. */
  readonly isLive: boolean;
}

/** What is offered stands below the words, or above them where there is no room below. In pixels. */
const GAP = 6;
const ROOM_BELOW = 84;

/** A selection being drawn changes with every move; what is offered for it follows when it rests. */
const REST_MS = 120;

/**
 * The words of the report's text that are selected, widened to whole words. They are remembered while the focus is in a dialogue, where
 * fields have selections of their own.
 */
export function useSelectedWords(text: string) {
  const [selected, setSelected] = useState<SelectedWords>();
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      const now = selectedIn(text);
      const isOnForm = (document.activeElement?.closest("[role=dialog], [role=toolbar]") ?? null) !== null;
      if (now !== undefined || !isOnForm) setSelected(now);
      else setSelected((before) => (before?.isLive === true ? { ...before, isLive: false } : before));
    };
    const onChange = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST_MS);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [text]);
  const letGo = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelected(undefined);
  }, []);
  /** What is selected this moment, for a key that comes before the selection has rested. */
  const now = useCallback(() => selectedIn(text) ?? selected, [text, selected]);
  return { selected, now, letGo };
}

function selectedIn(text: string): SelectedWords | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset) ?? endOfBlock(range.startContainer);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const span = snappedToWords(text, [start, end]);
  const box = range.getBoundingClientRect();
  const isLow = box.bottom > window.innerHeight - ROOM_BELOW;
  return (
    span && { span, top: (isLow ? box.top - ROOM_BELOW : box.bottom + GAP) + window.scrollY, left: box.left + window.scrollX, isLive: true }
  );
}

/** Where in the report's text a place on the page lies; undefined outside the text. The text content of a block is exactly its words. */
function offsetOf(node: Node, at: number): number | undefined {
  const block = blockOf(node);
  if (block === undefined) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, at);
  return Number(block.dataset["start"]) + before.toString().length;
}

/** A selection by three presses ends at the beginning of what follows: it means the block it began in. */
function endOfBlock(node: Node): number | undefined {
  const block = blockOf(node);
  return block && Number(block.dataset["start"]) + (block.textContent?.length ?? 0);
}

function blockOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-start]") ?? undefined;
}
