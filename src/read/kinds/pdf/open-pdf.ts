import { getResolvedPDFJS } from "unpdf";
import { ReportedlyError } from "../../../errors.ts";
import { tameStreams } from "./tame-streams.ts";

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

export interface OpenPdf {
  readonly document: PdfDocument;
  /** How many pictures the file holds. */
  readonly pictures: number;
  /** Nothing on its pages stands for something else that is drawn in its place. */
  readonly isFlat: boolean;
  /** The file ends before its end mark. */
  readonly isCutOff: boolean;
  readonly close: () => Promise<void>;
}

/** In this thread, of these bytes alone: nothing is fetched, run, drawn or looked up on the machine. */
const ALONE = {
  verbosity: 0,
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: true,
  disableFontFace: true,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  // One picture element: larger ones are passed over.
  maxImageSize: 1,
};

/** How far from its end a file may have its end mark; mail programs add a little. */
const END_WITHIN = 4_096;

/** Open a PDF. Fails with INPUT_INVALID, INPUT_TOO_LARGE, or INPUT_UNREADABLE for one that asks for a password. */
export async function openPdf(content: Uint8Array): Promise<OpenPdf> {
  const { bytes, ...tamed } = tameStreams(content);
  const { getDocument } = await getResolvedPDFJS();
  const isCutOff = !/%%EOF/u.test(new TextDecoder("latin1").decode(content.subarray(-END_WITHIN)));
  const task = getDocument({ ...ALONE, data: bytes });
  try {
    return { document: await task.promise, ...tamed, isCutOff, close: async () => task.destroy().catch(() => undefined) };
  } catch (thrown) {
    await task.destroy().catch(() => undefined);
    throw refusalOf(thrown, isCutOff);
  }
}

function refusalOf(thrown: unknown, isCutOff: boolean): ReportedlyError {
  const { name = "", message = String(thrown) } = thrown instanceof Error ? thrown : {};
  if (name === "PasswordException")
    return new ReportedlyError("INPUT_UNREADABLE", "the PDF asks for a password; save it without one and add it again", { cause: thrown });
  const why = isCutOff ? "its end is missing, so that its pages cannot be found" : message.slice(0, 200);
  return new ReportedlyError("INPUT_INVALID", `expected a PDF, met one that cannot be opened: ${why}`, { cause: thrown });
}
