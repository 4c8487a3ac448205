import type { Submission } from "../api/add-report.ts";

/** The way a report is handed in. */
export type Way = "text" | "file" | "url";

/** What the form says is to be read. Empty input is handed in too: the server answers what is wrong with it. */
export function submissionsOf(way: Way, form: FormData, files: readonly File[]): Submission[] {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const filled = (name: string) => field(name).trim() || undefined;
  const known = { title: filled("title"), outlet: filled("outlet"), published: filled("published") };
  if (way === "url") return [{ ...known, content: { kind: "url", url: field("url").trim() } }];
  if (way === "text") return [{ ...known, content: { kind: "text", text: field("text") } }];
  const chosen = files.length === 0 ? [new File([], "no file chosen")] : files;
  // One title cannot be the title of several.
  const shared = chosen.length === 1 ? known : { ...known, title: undefined };
  return chosen.map((file) => ({ ...shared, content: { kind: "file", file } }));
}
