import type { EventStatus } from "../../../src/model/reported-event.ts";

/** What may be said of an event, the least settled first. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  unverified: "unverified",
  "single-origin": "single origin",
  corroborated: "corroborated",
  contested: "contested",
  "officially-confirmed": "officially confirmed",
  denied: "denied",
  retracted: "retracted",
};

export const STATUSES = Object.keys(STATUS_WORDS) as readonly EventStatus[];
