import { type Agent, request } from "undici";
import { ReportedlyError } from "../../errors.ts";
import { type Answer, discard } from "./answer.ts";
import { type HeaderPairs, valuesOf } from "./header-pairs.ts";
import { type MovingTurnSurroundings, movingTurn } from "./moving-turn.ts";
import { retryAfterMs } from "./retry-after.ts";
import { PassingFailure, withRetries } from "./with-retries.ts";

/** Everything asked for the sake of one page. */
export interface Visit {
  readonly signal: AbortSignal;
  /** Wait for the turn at an address's host. Fails with URL_BUSY when it would come too late. */
  arrive(url: URL, gapMs?: number): Promise<void>;
  /** One request, at its host's turn, and tried again where that may help. */
  get(url: URL, wish?: Wish): Promise<Answer>;
  end(): void;
}

interface Wish {
  readonly headers?: HeaderPairs | undefined;
  /** How long ago the host's last visitor must have left. */
  readonly gapMs?: number | undefined;
}

export interface VisitSurroundings extends MovingTurnSurroundings {
  readonly agent: Agent;
  readonly now: () => Date;
  /** Sent with every request. */
  readonly headers: HeaderPairs;
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  readonly gapMs: number;
}

/** Rest of a host that says it was asked too often, and not for how long to leave it. */
const UNSAID_REST_MS = 60_000;
/** A gateway that got no answer from what stands behind it, or a server with too much to do. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

export function visit(around: VisitSurroundings): Visit {
  const { signal } = around.deadline;
  const turn = movingTurn(around);
  const arrive = async (url: URL, gapMs = around.gapMs) => turn.moveTo(hostOf(url), gapMs);
  return {
    signal,
    arrive,
    async get(url, { headers = [], gapMs } = {}) {
      const comeBack = async () => arrive(url, gapMs);
      const rest = (milliseconds: number) => {
        turn.end();
        around.turns.rest(hostOf(url), milliseconds);
      };
      await comeBack();
      const attempt = async () => heard(await send(url, headers, around), { url, now: around.now(), rest, comeBack });
      return withRetries(attempt, around.pacing, signal);
    },
    end: turn.end,
  };
}

/** Names that mean the same machines: a site with and without `www.`. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./u, "").replace(/\.$/u, "");

async function send(url: URL, wished: HeaderPairs, around: VisitSurroundings): Promise<Answer> {
  const headers = [...around.headers, ...wished];
  const response = await request(url, {
    dispatcher: around.agent,
    signal: around.deadline.signal,
    headersTimeout: around.headersTimeoutMs,
    bodyTimeout: around.bodyTimeoutMs,
    responseHeaders: "raw",
    headers: headers.flat(),
  });
  return {
    status: response.statusCode,
    // The client puts the first two itself.
    sent: [["host", url.host], ["connection", "keep-alive"], ...headers],
    headers: pairsOf(response.headers as unknown as readonly string[]),
    body: response.body,
  };
}

const pairsOf = (raw: readonly string[]): HeaderPairs =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : []));

interface Hearing {
  readonly url: URL;
  readonly now: Date;
  readonly rest: (milliseconds: number) => void;
  readonly comeBack: () => Promise<void>;
}

/** The answer, unless it is "not now". */
function heard(answer: Answer, { url: { host }, now, rest, comeBack }: Hearing): Answer {
  const askedRestMs = retryAfterMs(valuesOf(answer.headers, "retry-after")[0], now);
  const restMs = answer.status === 429 ? (askedRestMs ?? UNSAID_REST_MS) : answer.status === 503 ? askedRestMs : undefined;
  if (restMs === undefined && !PASSING_STATUSES.has(answer.status)) return answer;
  discard(answer);
  if (restMs === undefined) throw new PassingFailure(new ReportedlyError("URL_FAILED", `${host} answered with status ${answer.status}`));
  rest(restMs);
  const busy = new ReportedlyError("URL_BUSY", `${host} asks to be left alone for ${Math.ceil(restMs / 1000)} s`, { retryAfterMs: restMs });
  throw answer.status === 429 ? busy : new PassingFailure(busy, comeBack);
}
