import type { PdfPage } from "./open-pdf.ts";
import type { LinkArea } from "./piece.ts";
import type { Frame } from "./turned.ts";

/** Pages of contents have some hundred. */
const MOST_LINKS = 2_000;

/** Links that lead out of the document. */
export async function linksOf(page: PdfPage, viewport: ReturnType<PdfPage["getViewport"]>, place: Frame["place"]): Promise<LinkArea[]> {
  const annotations = (await page.getAnnotations({ intent: "display" }).catch(() => [])) as readonly {
    readonly subtype?: string;
    readonly url?: string;
    readonly rect?: readonly number[];
  }[];
  return annotations.slice(0, MOST_LINKS).flatMap(({ subtype, url, rect }) => {
    if (subtype !== "Link" || url === undefined || rect?.length !== 4 || !rect.every(Number.isFinite)) return [];
    const corners = [rect.slice(0, 2), rect.slice(2)].map(([x = 0, y = 0]) => {
      const [across = 0, down = 0] = viewport.convertToViewportPoint(x, y) as number[];
      return place(across, down);
    });
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return [{ href: url, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}
