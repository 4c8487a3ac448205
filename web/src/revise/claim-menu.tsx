import { Menu, MenuItem, Popover } from "react-aria-components";

export type ClaimAction = "correct" | "split" | "merge" | "pick" | "reject" | "history";

export interface MenuAt {
  readonly claim: string;
  /** The button that it hangs on. */
  readonly at: HTMLElement;
}

interface ClaimMenuProps {
  readonly menu: MenuAt;
  readonly name: string;
  readonly isPicked: boolean;
  readonly hasNext: boolean;
  readonly onAction: (action: ClaimAction, claim: string) => void;
  readonly onClose: () => void;
}

/** What can be done to a claim. One menu serves all cards, hung on the button that was pressed. */
export function ClaimMenu({ menu, name, isPicked, hasNext, onAction, onClose }: ClaimMenuProps) {
  const entries: readonly (readonly [action: ClaimAction, words: string, key: string])[] = [
    ["correct", "Correct…", "e"],
    ["split", "Split…", "s"],
    ["merge", "Merge with the next…", "m"],
    ["pick", isPicked ? "Choose no longer" : "Choose, to merge or reject several", "v"],
    ["reject", "Reject…", "x"],
    ["history", "History of the claims", "h"],
  ];
  return (
    <Popover
      className="menu-popover"
      aria-label={`Menu of ${name}`}
      triggerRef={{ current: menu.at }}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
    >
      <Menu
        className="claim-menu"
        aria-label={`What to do with ${name}`}
        autoFocus="first"
        disabledKeys={hasNext ? [] : ["merge"]}
        onAction={(action) => onAction(action as ClaimAction, menu.claim)}
      >
        {entries.map(([action, words, key]) => (
          <MenuItem key={action} id={action} textValue={words}>
            <span>{words}</span> <kbd aria-hidden="true">{key}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
