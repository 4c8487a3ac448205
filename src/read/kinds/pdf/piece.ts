/** Some words as a page sets them, in points from its upper left corner as it is read. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly base: number;
  /** Of the type. */
  readonly size: number;
  readonly isBold: boolean;
}

/** A stretch of a page that leads to an address. */
export interface LinkArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly href: string;
}

/** All words of a page, in the order in which the file sets them. */
export interface PagePieces {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Words that run across the page at an angle: a stamp, a note at the side. */
  readonly strays: readonly Piece[];
  readonly links: readonly LinkArea[];
  /** Letters that only the file's own fonts know, and that were left out. */
  readonly unknown: number;
  /** The page holds more words than are read of one document. */
  readonly isCut: boolean;
}

/** Letters reach this far over and under their line, in shares of their size. */
const OVER = 0.75;
const UNDER = 0.22;

export const topOf = ({ base, size }: Pick<Piece, "base" | "size">): number => base - OVER * size;
export const bottomOf = ({ base, size }: Pick<Piece, "base" | "size">): number => base + UNDER * size;
