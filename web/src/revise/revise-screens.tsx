import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import { numberOf } from "../report/number-of.ts";
import { ClaimMenu } from "./claim-menu.tsx";
import { EditorPanel } from "./editor-panel.tsx";
import { HistorySheet } from "./history-sheet.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { UndoToast } from "./undo-toast.tsx";
import type { ClaimDesk } from "./use-claim-desk.ts";

interface ReviseScreensProps {
  readonly report: DeskReport;
  readonly claims: readonly DeskClaim[];
  readonly desk: ClaimDesk;
}

/** What lies over a report and beside its text while its claims are put right: the menu, the form, the offers for selected words, the history. */
export function ReviseScreens({ report, claims, desk }: ReviseScreensProps) {
  const { revising, lineage, selected, letGoOfWords, menu, closeMenu, act, picks, isHistoryOpen, setHistoryOpen } = desk;
  const { draft } = revising;
  const name = nameInHand(desk);
  return (
    <>
      {draft !== undefined && (
        <EditorPanel
          report={report}
          revising={revising}
          lineage={lineage}
          selected={selected}
          onTaken={letGoOfWords}
          onLeave={desk.leave}
        />
      )}
      {selected !== undefined && draft?.parts.length !== 0 && (
        <SelectionBar
          selected={selected}
          onAdd={draft === undefined ? desk.add : undefined}
          claim={name === undefined ? undefined : { name, uses: desk.uses }}
        />
      )}
      {menu !== undefined && (
        <ClaimMenu
          menu={menu}
          name={`claim ${numberOf({ id: menu.claim })}`}
          isPicked={picks.picked.some((id) => id === menu.claim)}
          hasNext={picks.picked.length > 1 || claims.at(-1)?.id !== menu.claim}
          onAction={act}
          onClose={closeMenu}
        />
      )}
      <HistorySheet report={report} lineage={lineage} revising={revising} isOpen={isHistoryOpen} onOpenChange={setHistoryOpen} />
      {!isHistoryOpen && <UndoToast revising={revising} />}
    </>
  );
}

/** What selected words can be given to: "Claim 3", or the part of the draft in hand. */
function nameInHand({ revising: { draft }, inHand }: ClaimDesk): string | undefined {
  if (draft?.doing === "split") return `Part ${draft.at + 1}`;
  if (draft !== undefined) return "This claim";
  return inHand === undefined ? undefined : `Claim ${numberOf({ id: inHand })}`;
}
