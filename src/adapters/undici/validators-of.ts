import type { Validators } from "../../model/feed.ts";
import { type HeaderPairs, valuesOf } from "./header-pairs.ts";

/** What a page may be asked by, the next time, whether it changed. */
export function validatorsOf(headers: HeaderPairs): Validators {
  const etag = valuesOf(headers, "etag")[0];
  const lastModified = valuesOf(headers, "last-modified")[0];
  return {
    ...(isSendable(etag) && { etag }),
    ...(isSendable(lastModified) && isSettled(lastModified, valuesOf(headers, "date")[0]) && { lastModified }),
  };
}

/** The header lines that ask only for what changed. */
export function conditionsOf({ etag, lastModified }: Validators): HeaderPairs {
  return [
    ...(isSendable(etag) ? [["If-None-Match", etag] as const] : []),
    ...(isSendable(lastModified) ? [["If-Modified-Since", lastModified] as const] : []),
  ];
}

/** Validators are kept for months and sent back: what could break a header line is none. */
const isSendable = (value: string | undefined): value is string => value !== undefined && /^[\x20-\x7e]{1,1000}$/u.test(value);

// A page changed in this very second may change in it once more, and would be taken for unchanged ever after (RFC 9110, 8.8.2.2).
const isSettled = (lastModified: string, date: string | undefined): boolean =>
  date === undefined || !(Date.parse(date) - Date.parse(lastModified) < 1000);
