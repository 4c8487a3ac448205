import type { DeskReport } from "../api/fetch-report.ts";
import { LeftDrafts } from "./left-drafts.tsx";
import { PickedBar } from "./picked-bar.tsx";
import type { ClaimDesk } from "./use-claim-desk.ts";

/** In the head of the claims: those chosen together, and drafts that were left. */
export function ReviseNotes({ report, desk }: { readonly report: DeskReport; readonly desk: ClaimDesk }) {
  const { picks, merge, rejectPicked, revising } = desk;
  return (
    <>
      <PickedBar picked={picks.picked} onMerge={merge} onReject={rejectPicked} onClear={picks.clear} />
      <LeftDrafts report={report} revising={revising} />
    </>
  );
}
