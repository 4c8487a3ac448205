import { ERRORS, type ErrorCode, ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { RevisionCommand } from "../../model/revision.ts";
import { type DeskWord, OWNER_HEADER } from "./desk-word.ts";

/** What is handed in, as the desk's HTTP API takes it. */
interface HandedIn {
  readonly kind: "text" | "file" | "url";
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly bytes?: Uint8Array | undefined;
  readonly fileName?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
}

/** A desk that answers at an address of this machine. Fails with the codes that it answers with. */
export function deskOverHttp({ address, owner }: DeskWord) {
  const at = (room: RoomId, path: string): string => `${address}/api/rooms/${encodeURIComponent(room)}/${path}`;
  const feedAt = (room: RoomId, id: string, rest = ""): string => at(room, `feeds/${encodeURIComponent(id)}${rest}`);
  const asked = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set(OWNER_HEADER, owner);
    return answered(url, { ...init, headers });
  };
  return {
    async add<Answer>(room: RoomId, input: HandedIn): Promise<Answer> {
      return (await (await asked(at(room, "reports"), { method: "POST", ...bodyOf(input) })).json()) as Answer;
    },
    claims: {
      /** The revision as the desk lists it. */
      async revise<Line>(room: RoomId, report: ReportId, command: RevisionCommand): Promise<Line> {
        const response = await asked(at(room, `reports/${encodeURIComponent(report)}/revisions`), json("POST", command));
        return ((await response.json()) as { readonly revision: Line }).revision;
      },
    },
    feeds: {
      list: async (room: RoomId): Promise<readonly Feed[]> =>
        ((await (await asked(at(room, "feeds"))).json()) as { readonly feeds: readonly Feed[] }).feeds,
      async add(room: RoomId, feed: Pick<Feed, "address" | "kind"> & { readonly everyMinutes?: number | undefined }) {
        const response = await asked(at(room, "feeds"), json("POST", feed));
        return { feed: (await response.json()) as Feed, isNew: response.status === 201 };
      },
      pause: async (room: RoomId, id: string, isPaused: boolean): Promise<Feed> =>
        (await (await asked(feedAt(room, id), json("PATCH", { isPaused }))).json()) as Feed,
      remove: async (room: RoomId, id: string): Promise<void> => void (await asked(feedAt(room, id), { method: "DELETE" })),
      restore: async (room: RoomId, id: string): Promise<Feed> =>
        (await (await asked(feedAt(room, id, "/restore"), { method: "POST" })).json()) as Feed,
      poll: async (room: RoomId, { id }: Feed): Promise<Feed> =>
        (await (await asked(feedAt(room, id, "/poll"), { method: "POST" })).json()) as Feed,
    },
  };
}

/** Whether a desk answers there. */
export async function isDesk(address: string): Promise<boolean> {
  try {
    const { hostname, protocol } = new URL(address);
    if (protocol !== "http:" || !LOOPBACK.has(hostname)) return false;
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return ((await response.json()) as { readonly ok?: unknown }).ok === true;
  } catch {
    return false;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

function bodyOf({ kind, bytes, fileName, ...given }: HandedIn): RequestInit {
  if (kind !== "file" || bytes === undefined) return json("POST", given);
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) form.set(name, value);
  form.set("file", new Blob([Uint8Array.from(bytes)]), fileName ?? "input");
  return { body: form };
}

async function answered(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new ReportedlyError("DATA_LOCKED", "a desk has the data directory open and does not answer", { cause });
  });
  if (response.ok) return response;
  throw problemIn(await response.json().catch(() => undefined), response.status);
}

function problemIn(body: unknown, status: number): ReportedlyError {
  const { code, detail } = (typeof body === "object" && body !== null ? body : {}) as {
    readonly code?: unknown;
    readonly detail?: unknown;
  };
  const isKnown = typeof code === "string" && Object.hasOwn(ERRORS, code);
  return new ReportedlyError(
    isKnown ? (code as ErrorCode) : "INTERNAL",
    typeof detail === "string" ? detail : `the desk answered with status ${status}`,
  );
}
