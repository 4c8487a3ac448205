/** An hour: what asks for longer is asked again then. */
const LONGEST_MS = 3_600_000;

/** How long a host asks to be left alone, from its Retry-After: seconds ("120") or a date. Undefined when it does not say. */
export function retryAfterMs(value: string | undefined, now: Date): number | undefined {
  const given = value?.trim() ?? "";
  const milliseconds = /^\d+$/u.test(given) ? Number(given) * 1000 : dateOf(given) - now.getTime();
  return Number.isNaN(milliseconds) ? undefined : Math.min(Math.max(0, milliseconds), LONGEST_MS);
}

// "Fri, 31 Dec 2027 23:59:59 GMT". Date.parse takes far more than HTTP has, "-5" for a month of 2001 among it.
const dateOf = (given: string): number => (/^[a-z]{3,9}, .{5,40} GMT$/iu.test(given) ? Date.parse(given) : Number.NaN);
