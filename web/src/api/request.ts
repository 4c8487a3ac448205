import { Problem, problemFrom } from "./problem.ts";

/** Ask our own server. Fails with a Problem when it refuses or is not there; an abort stays an abort. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await answerOf(path, init);
  if (response.ok) return response;
  throw problemFrom(await response.json().catch(() => undefined), response.status);
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new Problem("OFFLINE", "the Reportedly server does not answer", "It may have been stopped. Start it again with npm start.", {
      cause,
    });
  }
}
