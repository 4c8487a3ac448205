import type { CaptureAnswer } from "../../../src/server/api.ts";
import { request } from "./request.ts";

export type DeskCapture = CaptureAnswer;

export async function fetchCapture(sha256: string, signal: AbortSignal): Promise<DeskCapture> {
  const response = await request(`/api/rooms/default/captures/${sha256}`, { signal });
  return (await response.json()) as DeskCapture;
}
