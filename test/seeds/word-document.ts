import { strToU8, zipSync } from "fflate";

/** A paragraph of a Word document: its words and how they are set. */
interface WordParagraph {
  readonly text: string;
  /** Name of a style: `heading 1`, `Title`, `Quote`, `caption`. */
  readonly style?: string;
  readonly isBold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly list?: "bullet" | "number";
  /** Number of the footnote that the paragraph ends with. */
  readonly note?: number;
  readonly href?: string;
  /** What a reviewer struck out, after the words. */
  readonly deleted?: string;
}

export interface WordDocument {
  /** A list of rows is a table. */
  readonly body: readonly (WordParagraph | string | readonly (readonly string[])[])[];
  readonly header?: readonly (WordParagraph | string)[];
  readonly footer?: readonly (WordParagraph | string)[];
  readonly notes?: readonly string[];
  readonly comments?: readonly string[];
  /** Core properties by their names, prefix included: `dc:title`, `dcterms:created`. */
  readonly core?: Readonly<Record<string, string>>;
  /** Other parts, by their paths; undefined leaves one out that would be there. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes of a small Word document, put together as word processors do it. */
export function wordDocument({ body, header, footer, notes = [], comments = [], core = {}, parts = {} }: WordDocument): Uint8Array {
  const links: string[] = [];
  const files: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body.map((part) => block(part, links)).join("")}</w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${W}>${STYLES.map((name) => `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`,
    "word/numbering.xml": `${HEAD}<w:numbering ${W}>${numbering(1, "bullet")}${numbering(2, "decimal")}</w:numbering>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${Object.entries(
      core,
    )
      .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
      .join("")}</cp:coreProperties>`,
    "word/footnotes.xml": `${HEAD}<w:footnotes ${W}>${notes.map((note, index) => `<w:footnote w:id="${index + 1}">${block(note, links)}</w:footnote>`).join("")}</w:footnotes>`,
    "word/header1.xml": header && `${HEAD}<w:hdr ${W}>${header.map((part) => block(part, links)).join("")}</w:hdr>`,
    "word/footer1.xml": footer && `${HEAD}<w:ftr ${W}>${footer.map((part) => block(part, links)).join("")}</w:ftr>`,
    "word/comments.xml":
      comments.length === 0
        ? undefined
        : `${HEAD}<w:comments ${W}>${comments.map((comment, index) => `<w:comment w:id="${index}">${block(comment, links)}</w:comment>`).join("")}</w:comments>`,
    ...parts,
  };
  files["word/_rels/document.xml.rels"] ??=
    `${HEAD}<Relationships xmlns="${RELATIONS}">${links.map((href, index) => `<Relationship Id="l${index}" Type="${OFFICE}/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`).join("")}</Relationships>`;
  const packed = Object.entries(files).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, typeof part === "string" ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(packed), { mtime: "2031-03-04T12:00:00Z" });
}

const STYLES = ["Normal", "Title", "Subtitle", "Quote", "caption", "heading 1", "heading 2", "heading 3"];
const idOf = (style: string): string => style.replaceAll(" ", "");

const numbering = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

function block(part: WordDocument["body"][number], links: string[]): string {
  if (typeof part === "string") return paragraph({ text: part }, links);
  if (!("text" in part))
    return `<w:tbl>${part.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph({ text: cell }, links)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
  return paragraph(part, links);
}

function paragraph({ text, style, isBold, size, list, note, href, deleted }: WordParagraph, links: string[]): string {
  const properties = [
    style && `<w:pStyle w:val="${idOf(style)}"/>`,
    list && `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === "bullet" ? 1 : 2}"/></w:numPr>`,
  ].join("");
  const set = [isBold && "<w:b/>", size && `<w:sz w:val="${2 * size}"/>`].filter(Boolean).join("");
  const run = `<w:r><w:rPr>${set}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const linked = href === undefined ? run : `<w:hyperlink r:id="l${links.push(href) - 1}">${run}</w:hyperlink>`;
  const noted = note === undefined ? "" : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`;
  const struck = deleted === undefined ? "" : `<w:del w:id="9"><w:r><w:delText>${escaped(deleted)}</w:delText></w:r></w:del>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${linked}${noted}${struck}</w:p>`;
}

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
