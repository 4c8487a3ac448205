import type { Mark } from "./mark.ts";

interface TextRunProps {
  readonly words: string;
  /** Claims whose words these are. */
  readonly rest: readonly Mark[];
  /** What these words are for the claims lit up now. */
  readonly lit: readonly Mark[];
}

/** A piece of text under the same marks throughout. */
export function TextRun({ words, rest, lit }: TextRunProps) {
  if (rest.length === 0 && lit.length === 0) return words;
  const claims = rest.map((mark) => mark.claim).join(" ");
  const level = lit.find((mark) => mark.role === "content")?.level ?? rest[0]?.level;
  const roles = new Set(lit.map((mark) => `is-${mark.role}`));
  const names = ["run", rest.length > 0 && "has-claim", level !== undefined && `level-${level}`, ...roles].filter(Boolean).join(" ");
  return (
    <span className={names} data-claims={claims === "" ? undefined : claims}>
      {words}
    </span>
  );
}
