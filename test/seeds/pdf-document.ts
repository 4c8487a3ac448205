import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

/** One paragraph of a PDF to be set, or a heading, an item, the cells of a row. A soft hyphen shows where a word may be parted. */
export interface PdfPart {
  readonly kind: "title" | "heading" | "bold" | "text" | "item" | "row" | "centred" | "right";
  /** The cells of a row are parted by a tab. */
  readonly text: string;
  /** A note to be set at the foot of the page that the paragraph ends on; its mark is raised after the words. */
  readonly note?: string;
}

export interface PdfDesign {
  readonly width?: number;
  readonly height?: number;
  readonly columns?: number;
  /** Between two columns. */
  readonly gutter?: number;
  /** Of the running text. */
  readonly size?: number;
  /** From line to line, in sizes. */
  readonly leading?: number;
  /** Between paragraphs, in points. */
  readonly gap?: number;
  /** Of first lines, in points. */
  readonly indent?: number;
  readonly isJustified?: boolean;
  readonly header?: (page: number) => string;
  readonly footer?: (page: number) => string;
  readonly properties?: { readonly title?: string; readonly author?: string; readonly created?: string };
}

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

const MARGIN = 64;

/** The bytes of a PDF, its parts set one after the other into the columns of as many pages as it takes. */
export async function pdfDocument(parts: readonly PdfPart[], design: PdfDesign = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    regular: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
  };
  const { title, author, created } = design.properties ?? {};
  if (title !== undefined) document.setTitle(title);
  if (author !== undefined) document.setAuthor(author);
  if (created !== undefined) document.setCreationDate(new Date(created));
  const setter = new Setter(document, fonts, design);
  for (const part of parts) setter.set(part);
  setter.close();
  return document.save();
}

class Setter {
  private page: PDFPage | undefined;
  private pages = 0;
  private column = 0;
  private y = 0;
  /** Over all pages. */
  private noted = 0;
  /** Lines of notes that wait for the foot of the page: the mark of the note where one begins. */
  private notes: { readonly mark: string; readonly words: string }[] = [];
  /** Where the notes of the page begin. */
  private foot = MARGIN;
  private readonly document: PDFDocument;
  private readonly fonts: Fonts;
  private readonly design: PdfDesign;
  /** Columns begin below a title that spans them. */
  private top = 0;

  constructor(document: PDFDocument, fonts: Fonts, design: PdfDesign) {
    this.document = document;
    this.fonts = fonts;
    this.design = design;
  }

  set(part: PdfPart): void {
    const { size: body = 10.5, leading = 1.25, gap = 6 } = this.design;
    const size = part.kind === "title" ? 1.8 * body : part.kind === "heading" ? 1.25 * body : body;
    const isBold = part.kind === "title" || part.kind === "heading" || part.kind === "bold";
    const font = isBold ? this.fonts.bold : this.fonts.regular;
    if (part.kind === "row") return this.setRow(part.text.split("\t"), size, leading);
    const { width } = this.area(part.kind === "title");
    const lead = part.kind === "text" ? (this.design.indent ?? 0) : 0;
    const hang = part.kind === "item" ? 1.5 * size : 0;
    const lines = broken(part.text, font, size, width - hang, lead);
    lines.forEach((line, at) => {
      this.next(size * leading, part.kind === "title");
      const x = this.area(part.kind === "title").x + hang + (at === 0 ? lead : 0);
      if (part.kind === "item" && at === 0) this.draw("•", x - size, size, font);
      const isLast = at === lines.length - 1;
      const room = width - hang - (at === 0 ? lead : 0);
      const shift = { centred: (room - line.width) / 2, right: room - line.width }[part.kind as string] ?? 0;
      this.drawLine(line, x + shift, size, font, this.design.isJustified === true && part.kind === "text" && !isLast ? room : undefined);
      if (isLast && part.note !== undefined) this.setNote(part.note, x + shift + line.width, size);
    });
    this.y -= part.kind === "title" || part.kind === "heading" ? Math.max(gap, 4) : gap;
    if (part.kind === "title") this.top = this.y;
  }

  private setRow(cells: readonly string[], size: number, leading: number): void {
    this.next(size * leading + 4, false);
    const { x, width } = this.area(false);
    cells.forEach((cell, at) => this.draw(cell, x + (at * width) / cells.length, size, this.fonts.regular));
  }

  private setNote(note: string, x: number, size: number): void {
    const mark = String(++this.noted);
    this.draw(mark, x, 0.6 * size, this.fonts.regular, this.y + 0.35 * size);
    const lines = broken(note, this.fonts.regular, 0.75 * size, this.area(true).width - 10, 0);
    this.foot += lines.length * size;
    lines.forEach((line, at) => this.notes.push({ mark: at === 0 ? mark : "", words: line.words.join(" ") }));
  }

  /** Set what belongs at the foot of the page. */
  close(): void {
    const { size = 10.5 } = this.design;
    this.notes.forEach(({ mark, words }, at) => {
      const y = this.foot - (at + 1) * size;
      if (mark !== "") this.draw(mark, MARGIN, 0.5 * size, this.fonts.regular, y + 0.3 * size);
      this.draw(words, MARGIN + 0.6 * size, 0.75 * size, this.fonts.regular, y);
    });
    this.notes = [];
  }

  /** Go down by a line; into the next column or onto the next page where there is no room for it. */
  private next(step: number, isAcross: boolean): void {
    if (this.page !== undefined && this.y - step >= this.foot + 8) {
      this.y -= step;
      return;
    }
    if (this.page !== undefined && !isAcross && this.column + 1 < (this.design.columns ?? 1)) this.column++;
    else this.turn();
    this.y = this.top - step;
  }

  private turn(): void {
    this.close();
    const { width = 595, height = 842, header, footer } = this.design;
    this.page = this.document.addPage([width, height]);
    this.pages++;
    [this.column, this.foot, this.top] = [0, MARGIN, height - MARGIN];
    const { regular } = this.fonts;
    if (header !== undefined) this.draw(header(this.pages), MARGIN, 8, regular, height - 36);
    if (footer !== undefined) this.draw(footer(this.pages), MARGIN, 8, regular, 30);
  }

  private area(isAcross: boolean): { readonly x: number; readonly width: number } {
    const { columns = 1, gutter = 18, width = 595 } = this.design;
    const whole = width - 2 * MARGIN;
    const own = (whole - (columns - 1) * gutter) / columns;
    return isAcross ? { x: MARGIN, width: whole } : { x: MARGIN + this.column * (own + gutter), width: own };
  }

  private drawLine(line: SetLine, x: number, size: number, font: PDFFont, room: number | undefined): void {
    if (room === undefined) return this.draw(line.words.join(" "), x, size, font);
    const space =
      (room - line.words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, size), 0)) / Math.max(1, line.words.length - 1);
    let at = x;
    for (const word of line.words) {
      this.draw(word, at, size, font);
      at += font.widthOfTextAtSize(word, size) + space;
    }
  }

  private draw(text: string, x: number, size: number, font: PDFFont, y = this.y): void {
    this.page?.drawText(text, { x, y, size, font });
  }
}

interface SetLine {
  readonly words: readonly string[];
  readonly width: number;
}

/** Words put into lines as long as they fit; a word is parted at a soft hyphen where that fills a line. */
function broken(text: string, font: PDFFont, size: number, room: number, lead: number): SetLine[] {
  const width = (words: readonly string[]): number => font.widthOfTextAtSize(words.join(" ").replaceAll("\u00ad", ""), size);
  const lines: string[][] = [[]];
  for (let word of text.split(" ")) {
    const line = lines.at(-1) as string[];
    const space = room - (lines.length === 1 ? lead : 0);
    if (line.length === 0 || width([...line, word]) <= space) line.push(word);
    else {
      const parts = word.split(/(?<=[\u00ad-])/u);
      let fitting = parts.length - 1;
      while (fitting > 0 && width([...line, hyphened(parts.slice(0, fitting).join(""))]) > space) fitting--;
      if (fitting > 0) line.push(hyphened(parts.slice(0, fitting).join("")));
      word = parts.slice(fitting).join("");
      lines.push([word]);
    }
  }
  return lines.map((words) => ({ words: words.map((word) => word.replaceAll("\u00ad", "")), width: width(words) }));
}

const hyphened = (start: string): string => start.replace(/\u00ad$/u, "-");
