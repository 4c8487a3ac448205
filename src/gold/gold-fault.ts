/** Something in a gold file that is not as `data/gold/README.md` says. */
export interface GoldFault {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly fault: string;
}
