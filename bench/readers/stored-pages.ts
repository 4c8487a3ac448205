import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";
import { readJsonLines } from "../../eval/json-lines.ts";
import { ownPages } from "../../eval/reading/gold-page.ts";
import type { StoredPage } from "./page-reader.ts";

const KITS = resolve(process.env["REPORTEDLY_EVAL"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "eval"));
const GOLD = join(KITS, "pages", "gold.jsonl");

/** Where the pages come from: the stored pages of the kit where it is there, else our own. */
export const pageSet = existsSync(GOLD) ? "stored pages of the kit" : "pages of our own";

/** The pages one after the other, each unpacked only when it is its turn, so that they weigh nothing in the memory measured. */
export function* storedPages(most: number): Generator<StoredPage> {
  if (!existsSync(GOLD)) {
    for (const { name, bytes, gold } of ownPages().slice(0, most)) yield { id: name, url: gold.url, bytes };
    return;
  }
  for (const { id, url, html } of readJsonLines<KitRow>(GOLD).slice(0, most))
    yield { id, url: url ?? undefined, bytes: gunzipSync(readFileSync(join(KITS, "pages", html))) };
}

interface KitRow {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
}
