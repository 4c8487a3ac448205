import { reportId } from "../../src/model/ids.ts";
import { readSource } from "../../src/pipeline.ts";

/** Our whole way from a text to its claims, entities and places, with the world that ships. */
export async function readClaimsOfText(text: string): Promise<number> {
  return (await readSource({ id: reportId("bench"), content: text, mediaType: "text/plain" })).claims.length;
}
