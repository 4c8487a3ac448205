import type { DeskReport } from "../api/fetch-report.ts";
import type { DraftClaim } from "./draft.ts";
import type { Fault } from "./faults-of.ts";
import type { SelectedWords } from "./use-selected-words.ts";

/** What every group of fields of the form gets. */
export interface FieldsProps {
  readonly report: DeskReport;
  /** The claim that is written. */
  readonly part: DraftClaim;
  readonly faults: readonly Fault[];
  readonly selected: SelectedWords | undefined;
  /** The selected words were made use of. */
  readonly onTaken: () => void;
  readonly onChange: (next: (claim: DraftClaim) => DraftClaim) => void;
}
