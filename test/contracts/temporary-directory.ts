import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new directory of the test's own, and how to remove it. */
export function temporaryDirectory(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "reportedly-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
