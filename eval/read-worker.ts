import { parentPort } from "node:worker_threads";
import { ReportedlyError } from "../src/errors.ts";
import { claims1 } from "../src/interchange/claims-1.ts";
import type { Source } from "../src/model/reading.ts";
import { readSource } from "../src/pipeline.ts";
import type { Outcome } from "./readers.ts";

// One source in, one outcome out, in order.
parentPort?.on("message", (source: Source) => {
  void outcomeOf(source).then((outcome) => parentPort?.postMessage(outcome));
});

async function outcomeOf(source: Source): Promise<Outcome> {
  try {
    return { reading: claims1(await readSource(source)) };
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) return { error: thrown.code };
    return { crash: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}
