import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { KEY_BINDINGS } from "./key-bindings.ts";
import { useSingleKeys } from "./use-keys.ts";

/** All keys at a glance, and the switch that turns single-letter keys off. */
export function KeyboardSheet({ isOpen, onOpenChange }: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }) {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <div className="sheet-head">
            <Heading slot="title">Keyboard</Heading>
            <Button slot="close" className="quiet-button">
              Close
            </Button>
          </div>
          <div className="key-groups">
            {KEY_BINDINGS.map((group) => (
              <section key={group.where}>
                <h3>{group.where}</h3>
                <dl className="key-list">
                  {group.keys.map((binding) => (
                    <div key={binding.does}>
                      <dt>
                        {binding.keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{binding.does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <label className="check-line">
            <input
              type="checkbox"
              checked={singleKeys === "on"}
              onChange={(change) => setSingleKeys(change.target.checked ? "on" : "off")}
            />
            Single-letter keys are on
          </label>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
