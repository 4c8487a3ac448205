import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { DeskReport } from "../api/fetch-report.ts";
import { plural } from "../words/plural.ts";
import { HistoryEntry } from "./history-entry.tsx";
import type { Lineage } from "./lineage.ts";
import { RevisionProblem } from "./revision-problem.tsx";
import type { Revising } from "./use-revising.ts";

interface HistorySheetProps {
  readonly report: DeskReport;
  readonly lineage: Lineage;
  readonly revising: Revising;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Every change of the report's claims, newest first: who, when, why, what stood before and after, and the way back. */
export function HistorySheet({ report, lineage, revising, isOpen, onOpenChange }: HistorySheetProps) {
  const revisions = report.revisions.toReversed();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <div className="sheet-head">
            <Heading slot="title">{plural(revisions.length, "change")} of the claims</Heading>
            <Button slot="close" className="quiet-button">
              Close
            </Button>
          </div>
          <HistorySaid revising={revising} />
          {revisions.length === 0 && (
            <p className="waiting">
              Nobody changed the claims of this report. Every claim has a menu (⋯) to correct, split, merge or reject it; words selected in
              the text can be added as one.
            </p>
          )}
          <ol className="history">
            {revisions.map((revision) => (
              <HistoryEntry key={revision.id} report={report} revision={revision} lineage={lineage} revising={revising} />
            ))}
          </ol>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What came of taking a change back here, and not what happened before the history was opened. */
function HistorySaid({ revising: { done } }: { readonly revising: Revising }) {
  const [before] = useState(done);
  const now = done === before ? undefined : done;
  return (
    <>
      <p role="status" className="history-said">
        {now?.says}
      </p>
      <RevisionProblem problem={now?.problem} />
    </>
  );
}
