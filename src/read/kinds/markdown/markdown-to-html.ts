import { Marked, type Tokens } from "marked";

/** Markdown as GitHub has it, to HTML. Raw HTML in it stays what it is: nothing runs, and the page reader takes only its words. */
export function markdownToHtml(text: string): string {
  return marked.parse(withNotes(text), { async: false, gfm: true });
}

const marked = new Marked({
  renderer: {
    paragraph({ tokens }: Tokens.Paragraph) {
      const pictures = picturesIn(tokens);
      const words = tokens.some((token) => token.type !== "image" && token.raw.trim() !== "")
        ? `<p>${this.parser.parseInline(tokens)}</p>`
        : "";
      return `${words}${pictures.map((alt) => `<figure><figcaption>${escaped(alt)}</figcaption></figure>`).join("")}\n`;
    },
    // What a picture shows is said once, as a caption below the paragraph that it stands in.
    image() {
      return "";
    },
  },
});

/** The descriptions of the pictures in a paragraph, those that are links included. */
function picturesIn(tokens: readonly Tokens.Generic[]): string[] {
  return tokens
    .flatMap((token) => (token.type === "image" ? [String(token["text"] ?? "")] : picturesIn(token.tokens ?? [])))
    .filter((alt) => alt !== "");
}

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** "[^3]" in the text and "[^3]: Interview, 4 March" below it: marks of notes as other documents have them. */
const withNotes = (text: string): string =>
  text.replace(/^\[\^([^\]\s]{1,40})\]:[ \t]+/gmu, "\n\\[$1\\] ").replace(/\[\^([^\]\s]{1,40})\]/gu, "\\[$1\\]");
