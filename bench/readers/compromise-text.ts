import type { TextReader } from "./text-reader.ts";

/** compromise, which tags as it reads, and its people, places and organisations. Undefined where the package is not installed. */
export async function compromiseReader(): Promise<TextReader | undefined> {
  try {
    const { default: nlp } = await import("compromise");
    return async (text) => nlp(text).topics().json().length;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw thrown;
  }
}
