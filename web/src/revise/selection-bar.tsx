import type { SelectedWords } from "./use-selected-words.ts";

interface SelectionUse {
  readonly key: string;
  readonly name: string;
  readonly onUse: () => void;
}

interface SelectionBarProps {
  readonly selected: SelectedWords;
  /** What the words may become of the claim in hand, and the name it goes by; absent without one. */
  readonly claim?: { readonly name: string; readonly uses: readonly SelectionUse[] } | undefined;
  readonly onAdd?: (() => void) | undefined;
}

/** Beside words selected in the text: what they can be made. */
export function SelectionBar({ selected, claim, onAdd }: SelectionBarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className="selection-bar"
      style={{ insetBlockStart: selected.top, insetInlineStart: `clamp(8px, ${selected.left}px, calc(100vw - 34rem))` }}
      // The selection must outlive the press.
      onPointerDown={(press) => press.preventDefault()}
    >
      {onAdd !== undefined && (
        <button type="button" onClick={onAdd}>
          Add a claim <kbd aria-hidden="true">i</kbd>
        </button>
      )}
      {claim !== undefined && (
        <>
          <span className="selection-of">{claim.name}:</span>
          {claim.uses.map(({ key, name, onUse }) => (
            <button key={key} type="button" onClick={onUse}>
              {name} <kbd aria-hidden="true">{key}</kbd>
            </button>
          ))}
        </>
      )}
    </div>
  );
}
