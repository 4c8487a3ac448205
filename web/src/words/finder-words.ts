/** Who found a claim, from its extractor: `model:small/p1` is "the model small", anything else but a hand the rules. */
export function finderInWords(extractor: string): string {
  if (extractor === "hand") return "a person";
  const model = modelOf(extractor);
  return model === undefined ? "the rules" : `the model ${model}`;
}

/** The name of the model that proposed a claim: "small" of `model:small/p1`. Undefined for a claim that no model proposed. */
export function modelOf(extractor: string): string | undefined {
  return /^model:(.+?)(?:\/[^/]*)?$/u.exec(extractor)?.[1];
}
