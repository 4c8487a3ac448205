import type { ReactNode } from "react";
import { BLOCK_ROLE_WORDS } from "../words/block-role-words.ts";
import { plural } from "../words/plural.ts";
import type { PageBlock } from "./lay-out-page.ts";

interface FurnitureProps {
  readonly blocks: readonly PageBlock[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Lines of the page that are not the article, folded: nothing of them became a claim, nothing of them is lost. */
export function Furniture({ blocks, isOpen, onOpen, children }: FurnitureProps) {
  const roles = [...new Set(blocks.map(({ block }) => BLOCK_ROLE_WORDS[block.role]))];
  return (
    <details className="furniture" open={isOpen} onToggle={(toggle) => onOpen(toggle.currentTarget.open)}>
      <summary>
        <span className="furniture-name">Around the article</span> {roles.join(", ")}{" "}
        <span className="furniture-count">{plural(blocks.length, "line")}</span>
      </summary>
      {children}
    </details>
  );
}
