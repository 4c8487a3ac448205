import type { PdfPage } from "./open-pdf.ts";

/** What is known of the fonts of a document, by the names its pages use for them. */
export type FontBook = Map<string, { readonly isBold: boolean }>;

/**
 * The names of fonts, which tell bold type, come only with all that a page draws: it is asked for once for each new font.
 * Where that may go on without end, a font counts as bold that little of the page is set in: bold type is what is set apart most often.
 */
export async function meetFonts(
  page: PdfPage,
  fonts: FontBook,
  items: readonly { readonly fontName: string; readonly str: string }[],
  isFlat: boolean,
): Promise<void> {
  const letters = new Map<string, number>();
  for (const { fontName, str } of items) letters.set(fontName, (letters.get(fontName) ?? 0) + str.length);
  const unknown = [...letters.keys()].filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  if (isFlat) await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined);
  const most = Math.max(...letters.values());
  for (const name of unknown) fonts.set(name, { isBold: isFlat ? isBold(page, name) : (letters.get(name) ?? 0) < APART * most });
}

/** A font is set apart that has less than this share of the letters of the most frequent one. */
const APART = 0.3;

function isBold(page: PdfPage, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font = page.commonObjs.get(name) as { readonly name?: string; readonly bold?: boolean; readonly black?: boolean } | null;
  return font?.bold === true || font?.black === true || /bold|black|heavy|demi/iu.test(font?.name ?? "");
}
