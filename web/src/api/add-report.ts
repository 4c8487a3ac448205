import type { AddCollectionAnswer, AddReportLine } from "../../../src/server/api.ts";
import { linesOf } from "./lines-of.ts";
import { Problem, problemFrom } from "./problem.ts";
import { request } from "./request.ts";

export type AddStage = Extract<AddReportLine, { stage: unknown }>["stage"];

/** What a person hands in: pasted text, a file or an address, with what they know about it. */
export interface Submission {
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "file"; readonly file: File }
    | { readonly kind: "url"; readonly url: string };
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
}

export type Added =
  /** `isNew` is false when the room already had the same capture. */
  | { readonly id: string; readonly isNew: boolean }
  /** What a feed, an archive or an export brought. */
  | { readonly collection: AddCollectionAnswer };

/** Hand a report in and follow it through its stages. Fails with a Problem; then nothing was kept. */
export async function addReport(submission: Submission, onStage: (stage: AddStage) => void): Promise<Added> {
  const response = await request("/api/rooms/default/reports", { method: "POST", ...bodyOf(submission) });
  for await (const line of linesOf(response)) {
    const message = JSON.parse(line) as AddReportLine;
    if ("problem" in message) throw problemFrom(message.problem, message.problem.status);
    if ("collection" in message) return { collection: message };
    if ("report" in message) return { id: message.report.id, isNew: message.isNew };
    onStage(message.stage);
  }
  throw new Problem("INTERNAL", "the server stopped before the report was read", "The answer ended without a report.");
}

function bodyOf({ content, ...known }: Submission): RequestInit {
  const accept = { accept: "application/x-ndjson" };
  if (content.kind !== "file") {
    const { kind: _, ...given } = content;
    return { headers: { ...accept, "content-type": "application/json" }, body: JSON.stringify({ ...given, ...known }) };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(known)) if (value !== undefined) form.set(name, value);
  form.set("file", content.file);
  return { headers: accept, body: form };
}
