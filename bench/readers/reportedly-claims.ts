import { reportId } from "../../src/model/ids.ts";
import { bodyOf } from "../../src/model/report.ts";
import { readSource } from "../../src/pipeline.ts";
import type { StoredPage } from "./page-reader.ts";

/** Our whole way from bytes to claims, with the world that ships. */
export async function readClaimsOf({ id, url, bytes }: StoredPage): Promise<number> {
  const { report } = await readSource({ id: reportId(id), content: bytes, mediaType: "text/html", url });
  return bodyOf(report).length;
}
