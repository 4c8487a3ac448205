/** What systems set for all programs. */
const NOT_OURS: ReadonlySet<string> = new Set(["HOME", "LOCALAPPDATA", "PATH", "TERM", "USERPROFILE", "XDG_DATA_HOME"]);

/** Environment variables that some source reads and no row of the page names, and rows of variables that none reads. */
export function settingRows(sources: readonly string[], page: string, markdown: string): string[] {
  const read = new Set(sources.flatMap(variablesIn).filter((name) => !NOT_OURS.has(name)));
  const rows = new Set([...markdown.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gmu)].map(([, name]) => name ?? ""));
  const lacking = [...read].filter((name) => !rows.has(name)).map((name) => `${page}: no row for the variable ${name}`);
  const surplus = [...rows].filter((name) => !read.has(name)).map((name) => `${page}: nothing reads the variable ${name}`);
  return [...lacking, ...surplus];
}

/** Those read as `env["NAME"]` and `env.NAME`. */
const variablesIn = (source: string): string[] =>
  [...source.matchAll(/\benv(?:\["([A-Z][A-Z_]+)"\]|\.([A-Z][A-Z_]+)\b)/gu)].map(([, quoted, named]) => quoted ?? named ?? "");
