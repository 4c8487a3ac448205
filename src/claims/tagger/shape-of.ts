/** "McLaren's" is "XxXxx'x", "T-72s" is "X-99x": the kinds of a word's characters, repeats folded after two. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{Nd}/gu, "9")
    .replace(/(?<run>.)\k<run>{2,}/gu, "$<run>$<run>")
    .slice(0, 8);
