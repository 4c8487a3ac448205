import { namesOf } from "../claims/names.ts";
import { tokensOfSentence } from "../claims/sentence-tokens.ts";
import type { TokenSentence } from "../claims/tagger/token-sentence.ts";
import { starterWorld } from "../lexicon/starter-world.ts";
import { reportId } from "../model/ids.ts";
import { readReport } from "../read/read-report.ts";
import { segment } from "../read/sentences/segment.ts";

/** The paragraphs of a text that may speak, in sentences of words, just as they come to the finder of claims when the text is read. */
export async function tokenParagraphs(id: string, text: string): Promise<TokenSentence[][]> {
  const report = await readReport(
    { id: reportId(id), content: text, fileName: "text.txt", mediaType: "text/plain", language: "en" },
    starterWorld,
  );
  const blocks = new Map<number, TokenSentence[]>();
  for (const sentence of segment(report)) {
    const names = namesOf(report.text, sentence.span, starterWorld);
    const tokens = tokensOfSentence(report, sentence, names);
    if (tokens.length > 0) blocks.set(sentence.block, [...(blocks.get(sentence.block) ?? []), { tokens, hits: names(sentence.span) }]);
  }
  return [...blocks.values()];
}
