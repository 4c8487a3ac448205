import type { FastifyInstance } from "fastify";
import { ReportedlyError } from "../errors.ts";
import { roomId, sha256 } from "../model/ids.ts";
import type { Captures } from "../ports/captures.ts";
import type { CaptureAnswer } from "./api.ts";

export interface CaptureOptions {
  readonly captures: Captures;
  /** Where captures are shown, without a slash at the end; undefined where they are not. */
  readonly viewer: () => string | undefined;
}

/** How bytes came into a room, and where they can be looked at. A room that is not there reads the same as a capture that is not. */
export async function captureRoutes(app: FastifyInstance, { captures, viewer }: CaptureOptions): Promise<void> {
  app.get<{ Params: { room: string; sha256: string } }>("/:sha256", async ({ params }): Promise<CaptureAnswer> => {
    const capture = await captures.capture(roomId(params.room), sha256(params.sha256)).catch(notThere);
    if (capture === undefined) throw new ReportedlyError("CAPTURE_NOT_FOUND", "check the name against the report it belongs to");
    const origin = viewer();
    return { ...capture, view: origin && `${origin}/${encodeURIComponent(params.room)}/${capture.sha256}` };
  });
}

function notThere(thrown: unknown): undefined {
  if (thrown instanceof ReportedlyError && thrown.code === "ROOM_NOT_FOUND") return undefined;
  throw thrown;
}
