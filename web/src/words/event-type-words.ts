import eventTypes from "../../../data/event-types.json" with { type: "json" };
import type { EventType } from "../../../src/model/claim.ts";

/** What a claim is about, in a word or two. */
export const EVENT_TYPE_WORDS: Readonly<Record<EventType, string>> = labels(eventTypes);

function labels(table: Readonly<Record<EventType, { readonly label: string }>>): Record<EventType, string> {
  return Object.fromEntries(Object.entries(table).map(([type, { label }]) => [type, label])) as Record<EventType, string>;
}
