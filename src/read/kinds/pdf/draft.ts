import type { Line } from "./find-lines.ts";
import type { Words } from "./join-lines.ts";
import type { Named } from "./name-paragraph.ts";

/** One paragraph, heading, cell or line of a document, in the order of reading. */
export interface Shape extends Words {
  readonly kind: Named["kind"] | "cell" | "note" | "head" | "foot" | "stray";
  readonly level?: Named["level"];
  /** Of its type. */
  readonly size: number;
  /** The page it begins on, from 1. */
  readonly page: number;
  /** Of a running head or foot: an earlier page has said the same. */
  readonly isRepeated?: boolean | undefined;
}

/** A shape whose lines are not joined yet. */
export interface Draft extends Omit<Shape, "text" | "links"> {
  readonly lines: Words[];
  /** The first and last line of running text, with the edges of their columns. */
  readonly from?: Edge | undefined;
  to?: Edge | undefined;
}

interface Edge {
  readonly line: Line;
  /** No two columns of a document have the same. */
  readonly column: string;
  readonly left: number;
  readonly right: number;
  readonly indents: readonly number[];
}
