import type { Added, AddStage, Submission } from "../api/add-report.ts";

/** One report on its way in: what was handed in and how far it has come. */
export interface HandIn {
  readonly key: number;
  readonly name: string;
  readonly submission: Submission;
  readonly state:
    | { readonly at: "waiting" }
    | { readonly at: AddStage }
    | { readonly at: "kept"; readonly added: Added }
    | { readonly at: "failed"; readonly error: unknown };
}

/** What to call it before it has a title. */
export function nameOf({ title, content }: Submission): string {
  if (title !== undefined) return title;
  if (content.kind === "file") return content.file.name;
  return content.kind === "url" ? content.url : "Pasted text";
}
