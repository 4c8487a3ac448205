import type { TextReaderEntry } from "./text-reader.ts";

/** What is measured on plain texts, ours first. The others do a part of the work: words, parts of speech and named things. */
export const TEXT_READERS: readonly TextReaderEntry[] = [
  {
    title: "Reportedly: text to claims",
    finds: "claims",
    load: async () => (await import("./reportedly-text.ts")).readClaimsOfText,
  },
  {
    title: "wink-nlp: tokens, tags, entities",
    finds: "entities",
    load: async () => (await import("./wink-text.ts")).readWithWink,
  },
  {
    title: "compromise: tokens, tags, topics",
    finds: "topics",
    load: async () => (await import("./compromise-text.ts")).compromiseReader(),
  },
];
