/**
 * Marks that Markdown has, and how much each says: plain text has one or another of them too, and is read best as it is,
 * with every letter in its place. Markdown read as text loses little.
 */
const SIGNS: readonly { readonly points: number; readonly times: number; readonly pattern: RegExp }[] = [
  // # Ferry strike ends … ## Velm; a single line that begins so may number something
  { points: 2, times: 2, pattern: /(?:^|\n)#{1,6} {1,3}(?![\d#])\S[^\n]{1,200}(?=\r?\n|$)/gu },
  // [the coast guard](https://coast.example/1)
  { points: 2, times: 1, pattern: /(?<!!)\[[^\][\n]{1,200}\]\((?:https?:\/\/|mailto:|\.{0,2}\/|#)[^()\s]{0,500}(?: "[^"\n]{0,200}")?\)/gu },
  // ![The pier](pier.jpg)
  { points: 2, times: 1, pattern: /!\[[^\][\n]{0,200}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/gu },
  // **two boats**, __two boats__
  {
    points: 1,
    times: 1,
    pattern: /(?:^|[\s(“"])(?:\*\*(?![\s*])[^*\n]{1,200}(?<!\s)\*\*|__(?![\s_])[^_\n]{1,200}(?<!\s)__)(?=[\s.,;:!?)”"]|$)/gmu,
  },
  // [coast]: https://coast.example/1
  { points: 1, times: 1, pattern: /^ {0,3}\[[^\]\n]{1,60}\]:[ \t]+<?https?:\/\/\S{1,500}>?(?:[ \t]+["'(][^\n]{0,200})?$/gmu },
  // ``` and its end
  { points: 2, times: 2, pattern: /^ {0,3}(?:```[\w-]{0,20}|~~~[\w-]{0,20})[ \t]*\r?$/gmu },
  // | boat | port |
  // |------|------|
  { points: 3, times: 1, pattern: /^[^\n|]{0,200}\|[^\n]{0,500}\n[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]{0,500}\r?$/gmu },
];
const ENOUGH = 3;

/** --- title: Ferry strike ends --- */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?:[\w -]{1,40}:.{0,500}|[ \t]+.{0,500}|- .{0,500}|#.{0,500}|)\r?\n){1,80}---[ \t]*(?:\r?\n|$)/u;
const FIELD = /^[\w-]{1,40}:[ \t]/mu;

/** Whether a text was written in Markdown: different signs of it that together leave no doubt, or the fields that site builders read in front. */
export function isMarkdown(text: string): boolean {
  if (FRONT_MATTER.test(text) && FIELD.test(text.slice(0, 4_000))) return true;
  const underlined = isUnderlined(text) ? 1 : 0;
  return SIGNS.reduce((sum, { points, times, pattern }) => sum + (hasTimes(text, pattern, times) ? points : 0), underlined) >= ENOUGH;
}

function hasTimes(text: string, pattern: RegExp, times: number): boolean {
  let met = 0;
  for (const _ of text.matchAll(pattern)) if (++met >= times) return true;
  return false;
}

/** A line of words with a rule of its own length below it. A rule of another length parts a mail from its signature. */
function isUnderlined(text: string): boolean {
  return [...text.matchAll(/(?:^|\n[ \t]*\r?\n)([^\n]{3,120})\n(={3,}|-{3,})[ \t]*\r?(?=\n|$)/gu)].some(
    ([, line = "", rule = ""]) => /\p{L}{2}/u.test(line) && Math.abs(line.trim().length - rule.length) <= 2,
  );
}
