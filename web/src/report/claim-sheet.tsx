import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import type { Lineage } from "../revise/lineage.ts";
import { plural } from "../words/plural.ts";
import { ClaimCard } from "./claim-card.tsx";

interface ClaimSheetProps {
  readonly claims: readonly DeskClaim[];
  readonly report: DeskReport;
  readonly lineage: Lineage;
  readonly menuClaim: string | undefined;
  readonly onMenu: (claim: string, at: HTMLElement) => void;
  readonly onClose: () => void;
  readonly onToText: (claim: string) => void;
}

const nothing = () => undefined;

/** On narrow screens: the claims of the words that were pressed, over the text they stand in. */
export function ClaimSheet({ claims, report, lineage, menuClaim, onMenu, onClose, onToText }: ClaimSheetProps) {
  return (
    <ModalOverlay className="overlay" isOpen={claims.length > 0} onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <div className="sheet-head">
            <Heading slot="title">{plural(claims.length, "claim")} in these words</Heading>
            <Button slot="close" className="quiet-button">
              Close
            </Button>
          </div>
          <ol className="claim-list">
            {claims.map((claim) => (
              <li key={claim.id}>
                <ClaimCard
                  claim={claim}
                  report={report}
                  anchorId={`sheet-${claim.id}`}
                  isShown={false}
                  onTouch={nothing}
                  onGlance={nothing}
                  onToText={onToText}
                  lineage={lineage}
                  isPicked={false}
                  isMenuOpen={menuClaim === claim.id}
                  onMenu={onMenu}
                />
              </li>
            ))}
          </ol>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
