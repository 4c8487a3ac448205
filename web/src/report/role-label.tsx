import type { BlockRole } from "../../../src/model/report.ts";
import { BLOCK_ROLE_WORDS } from "../words/block-role-words.ts";

/** Running text needs no label; everything else says in the margin what it is. */
const PLAIN: ReadonlySet<BlockRole> = new Set<BlockRole>(["body", "subhead", "quote", "list"]);

export function RoleLabel({ role }: { readonly role: BlockRole }) {
  return <span className="role-label">{PLAIN.has(role) ? "" : BLOCK_ROLE_WORDS[role]}</span>;
}
