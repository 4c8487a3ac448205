import { canonicalJson } from "../../model/canonical-json.ts";

/**
 * One entry of a collection as a document of its own: canonical JSON, so that the same entry gives the same bytes each time and is known
 * again by their SHA-256. Members stand in the order of their names, which puts `_reportedly` first: readers know the document by it.
 */
export function entryDocument(document: {
  readonly _reportedly: { readonly document: "feed-item" | "telegram-message"; readonly [member: string]: unknown };
  readonly [member: string]: unknown;
}): Uint8Array {
  return new TextEncoder().encode(canonicalJson(document, { loneSurrogates: "escape" }));
}
