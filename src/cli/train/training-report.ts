import type { Trained } from "../../training/train.ts";

/** What came of training, in a table for people. */
export function trainingReport(
  { model, texts, tokens, epoch, scores }: Trained,
  {
    seed,
    bytes,
    sha256,
    out,
  }: { readonly seed: number; readonly bytes: number; readonly sha256: string; readonly out: string | undefined },
): string {
  const percent = (right: number, of: number): string => (of === 0 ? "-" : ((100 * right) / of).toFixed(1)).padStart(6);
  return [
    `${model.task}: ${texts.train} texts of ${tokens.toLocaleString("en")} words to learn from, ${texts.dev} for development, seed ${seed}`,
    `stopped after epoch ${epoch}; outside is scored ${model.bias >= 0 ? "+" : ""}${model.bias}`,
    ...(scores.length === 0 ? ["no text was kept for development: nothing is known of how well it does"] : []),
    ...(scores.length === 0 ? [] : [`${"".padEnd(20)}     P      R     F1   right found marked`]),
    ...scores.map(
      ({ role, right, found, marked }) =>
        `${role.padEnd(20)}${percent(right, found)} ${percent(right, marked)} ${percent(2 * right, found + marked)}   ${right} ${found} ${marked}`,
    ),
    `${(bytes / 1000).toFixed(0)} kB, SHA-256 ${sha256}${out === undefined ? "; not written" : `, written to ${out}`}`,
    "",
  ].join("\n");
}
