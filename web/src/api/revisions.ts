import type { AddRevisionAnswer, AddRevisionRequest } from "../../../src/server/api.ts";
import type { DeskReport } from "./fetch-report.ts";
import { request } from "./request.ts";

/** One change of a report's claims, without the claims themselves. */
export type DeskRevision = DeskReport["revisions"][number];

/** Change the claims of a report, or take a change back. Fails with a Problem; then nothing was changed. */
export async function addRevision(report: string, change: AddRevisionRequest): Promise<AddRevisionAnswer> {
  const response = await request(`/api/rooms/default/reports/${encodeURIComponent(report)}/revisions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  return (await response.json()) as AddRevisionAnswer;
}
