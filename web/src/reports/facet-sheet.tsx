import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { FacetPanel, type FacetPanelProps } from "./facet-panel.tsx";
import { filtersInForce } from "./filters-in-force.ts";

/** The filters on narrow screens, where they have no column of their own. */
export function FacetSheet(props: FacetPanelProps) {
  const chosen = filtersInForce(props.search).length;
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
