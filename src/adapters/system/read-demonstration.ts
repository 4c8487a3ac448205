import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { World } from "../../model/world.ts";

interface ManifestEntry {
  readonly file: string;
  readonly url: string;
  readonly fetchedAt: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".txt": "text/plain" };

/** A demonstration set as it lies in a directory: `manifest.json` lists its pages in order, `world.json` is the world they speak of. */
export async function readDemonstration(directory: string) {
  const manifest = (await fromJson(directory, "manifest.json")) as readonly ManifestEntry[];
  const files = await Promise.all(manifest.map((entry) => fileOf(directory, entry)));
  return { world: (await fromJson(directory, "world.json")) as World, files };
}

async function fileOf(directory: string, { file, url, fetchedAt }: ManifestEntry) {
  const bytes = new Uint8Array(await readFile(join(directory, file)));
  return { kind: "file" as const, bytes, url, takenAt: fetchedAt, mediaType: MEDIA_TYPES[extname(file)], charset: "utf-8" };
}

const fromJson = async (directory: string, name: string): Promise<unknown> => JSON.parse(await readFile(join(directory, name), "utf8"));
