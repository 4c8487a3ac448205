import type { PageList } from "../warc/page-list.ts";
import { asRecord, parsedJson } from "./parsed-json.ts";

/** `pages/pages.jsonl`, `pages/extraPages.jsonl` */
export const isPageFile = (path: string): boolean => /^pages\/[^/]+\.jsonl$/u.test(path);

/** The pages that a list names, one JSON object a line; its head, and lines that are none, have no address. */
export function readPages(bytes: Uint8Array): PageList {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return new Map(
    lines.flatMap((line) => {
      const page = asRecord(parsedJson(line));
      const url = page?.["url"];
      if (typeof url !== "string") return [];
      return [[url, { title: textIn(page?.["title"]) }] as const];
    }),
  );
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 1_000) : undefined;
