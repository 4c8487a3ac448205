import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { World } from "../../src/model/world.ts";

export const demoDirectory = join(import.meta.dirname, "../../demo");

export interface ManifestEntry {
  readonly file: string;
  readonly url: string;
  readonly fetchedAt: string;
  readonly outlet: string;
}

/** `demo/key.json`, as far as tests ask. */
export interface Key {
  readonly incidents: readonly { readonly incident: string; readonly place: string }[];
  readonly reports: readonly {
    readonly report: string;
    readonly file: string;
    readonly outlet: string;
    readonly published: string;
    readonly language: string;
    readonly medium: string;
    readonly transmission: readonly { readonly hop: number; readonly outlet: string; readonly role: string; readonly date?: string }[];
    readonly parents: readonly { readonly report: string; readonly kind: string }[];
    readonly textOrigin: readonly string[];
    readonly incidents: readonly string[];
  }[];
  readonly figures: readonly { readonly incident: string; readonly report: string; readonly words: string }[];
  readonly hardening: readonly { readonly from: string; readonly to: string; readonly before: string; readonly after: string }[];
  readonly watches: readonly { readonly report: string; readonly words: string }[];
}

export const manifest = fromJson("manifest.json") as readonly ManifestEntry[];
export const key = fromJson("key.json") as Key;
export const world = fromJson("world.json") as World;

/** The visible words of a report of the set, white space made single. */
export function textOf(file: string): string {
  const source = readFileSync(join(demoDirectory, file), "utf8");
  if (!file.endsWith(".html")) return source.replace(/\s+/gu, " ");
  const { document } = parseHTML(source);
  for (const unseen of document.querySelectorAll("head, style, script")) unseen.remove();
  return (document.documentElement.textContent ?? "").replace(/\s+/gu, " ");
}

function fromJson(name: string): unknown {
  return JSON.parse(readFileSync(join(demoDirectory, name), "utf8"));
}
