import outlets from "../../data/outlets.json" with { type: "json" };
import { reportId } from "../../src/model/ids.ts";
import { bodyOf } from "../../src/model/report.ts";
import type { OutletEntry } from "../../src/model/world.ts";
import { readReport } from "../../src/read/read-report.ts";
import type { StoredPage } from "./page-reader.ts";

/** Reading itself needs of the world only the outlets. */
const WORLD = { actors: [], places: [], outlets: outlets as readonly OutletEntry[] };

/** Our reading without claims: every word of the page in a block with a role, metadata, licence, provenance. */
export async function readReportOf({ id, url, bytes }: StoredPage): Promise<number> {
  return bodyOf(await readReport({ id: reportId(id), content: bytes, mediaType: "text/html", url }, WORLD)).length;
}
