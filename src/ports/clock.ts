/** The time, handed in so that it can be held still. */
export interface Clock {
  now(): Date;
}
