import type { BlockRole } from "../../../src/model/report.ts";
import { BLOCK_ROLE_WORDS } from "../words/block-role-words.ts";
import { PlayTime } from "./play-time.tsx";
import type { DeskTiming } from "./played-at.ts";

/** Running text needs no label; everything else says in the margin what it is. */
const PLAIN: ReadonlySet<BlockRole> = new Set<BlockRole>(["body", "subhead", "quote", "list"]);

interface RoleLabelProps {
  readonly role: BlockRole;
  /** When its first words were spoken, and where the recording is. */
  readonly timing?: DeskTiming | undefined;
  readonly url?: string | undefined;
}

export function RoleLabel({ role, timing, url }: RoleLabelProps) {
  return (
    <span className="role-label">
      {timing !== undefined && <PlayTime timing={timing} url={url} />}
      {timing?.speaker !== undefined && <bdi className="speaker-name">{timing.speaker}</bdi>}
      {PLAIN.has(role) ? "" : BLOCK_ROLE_WORDS[role]}
    </span>
  );
}
