import type { Timestamper } from "../../ports/timestamper.ts";
import type { Rfc3161Options } from "./rfc3161-timestamper.ts";

/** A timestamper that loads when it is first asked: certificates are a lot to load before the first answer. */
export function laterTimestamper(authority: string, options: Omit<Rfc3161Options, "authority"> = {}): Timestamper {
  let opened: Promise<Timestamper> | undefined;
  const timestamper = (): Promise<Timestamper> =>
    (opened ??= import("./rfc3161-timestamper.ts").then(({ rfc3161Timestamper }) => rfc3161Timestamper({ ...options, authority })));
  return { authority, stamp: async (name) => (await timestamper()).stamp(name) };
}
