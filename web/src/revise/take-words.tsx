import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { SelectedWords } from "./use-selected-words.ts";

interface TakeWordsProps {
  readonly selected: SelectedWords | undefined;
  /** Where to begin when nothing is selected, for those who select with keys. */
  readonly otherwise: Offsets | undefined;
  /** What the words become: "content". */
  readonly name: string;
  readonly text: string;
  readonly onTake: (span: Offsets) => void;
  readonly onTaken: () => void;
}

const LONGEST = 28;

/** Takes the words selected in the text; without any, a first word to be moved and widened from there. */
export function TakeWords({ selected, otherwise, name, text, onTake, onTaken }: TakeWordsProps) {
  const span = selected?.span ?? otherwise;
  if (span === undefined) return null;
  const words = text.slice(...span);
  return (
    <button
      type="button"
      className="quiet-button take-words"
      onClick={() => {
        onTake(span);
        if (selected !== undefined) onTaken();
      }}
    >
      {selected === undefined ? (
        `Add words: ${name}`
      ) : (
        <>
          Take “<bdi>{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</bdi>” as {name}
        </>
      )}
    </button>
  );
}
