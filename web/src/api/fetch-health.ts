import type { HealthAnswer } from "../../../src/server/api.ts";
import { request } from "./request.ts";

export async function fetchHealth(signal: AbortSignal): Promise<HealthAnswer> {
  const response = await request("/api/health", { signal });
  return (await response.json()) as HealthAnswer;
}
