/** A request that the server answered with a problem (RFC 9457), or that it did not answer at all (code OFFLINE). */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;

  constructor(code: string, title: string, detail?: string, options?: ErrorOptions) {
    super(`${code}: ${title}`, options);
    this.code = code;
    this.title = title;
    this.detail = detail;
  }
}

/** The problem in a JSON body; what does not look like one becomes INTERNAL with the status it came with. */
export function problemFrom(body: unknown, status: number): Problem {
  if (typeof body === "object" && body !== null && "title" in body && typeof body.title === "string") {
    const code = "code" in body && typeof body.code === "string" ? body.code : "INTERNAL";
    const detail = "detail" in body && typeof body.detail === "string" ? body.detail : undefined;
    return new Problem(code, body.title, detail);
  }
  return new Problem("INTERNAL", "the server answered with an error", `status ${status}`);
}

/** Any thrown thing as a problem, so that every screen can show it. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem("INTERNAL", "something went wrong at the desk", thrown instanceof Error ? thrown.message : undefined, {
    cause: thrown,
  });
}
