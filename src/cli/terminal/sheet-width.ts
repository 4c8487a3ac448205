const WITHOUT_TERMINAL = 80;
const LONGEST_COMFORTABLE = 140;

/** Cells a line of the sheet may take: what was asked for, else the terminal's width up to what reads well, else 80. */
export function sheetWidth(asked: number | undefined, columns: number | undefined): number {
  return asked ?? Math.min(Math.max(columns ?? WITHOUT_TERMINAL, 20), LONGEST_COMFORTABLE);
}
