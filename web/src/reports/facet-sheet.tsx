import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { FacetPanel, type FacetPanelProps } from "./facet-panel.tsx";
import { FACETS } from "./report-search.ts";

/** The filters on narrow screens, where they have no column of their own. */
export function FacetSheet(props: FacetPanelProps) {
  const chosen = FACETS.reduce((sum, name) => sum + (props.search[name]?.length ?? 0), 0);
  return (
    <DialogTrigger>
      <Button className="button facet-sheet-button">Filters{chosen > 0 && ` (${chosen})`}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="sheet">
          <Dialog className="sheet-body">
            <div className="sheet-head">
              <Heading slot="title">Filters</Heading>
              <Button slot="close" className="quiet-button">
                Done
              </Button>
            </div>
            <FacetPanel {...props} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
