/** A page as it is read. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where a place of the page is in it. */
  readonly place: (x: number, y: number) => { readonly x: number; readonly y: number };
}

/** The page turned so that its words run from left to right. */
export function turned(width: number, height: number, turn: number): Frame {
  const place = (x: number, y: number): { x: number; y: number } =>
    [
      { x, y },
      { x: y, y: width - x },
      { x: width - x, y: height - y },
      { x: height - y, y: x },
    ][turn] ?? { x, y };
  return turn % 2 === 0 ? { width, height, place } : { width: height, height: width, place };
}
