import { fieldOf } from "./parse-fields.ts";
import { bare, type WarcRecord } from "./read-records.ts";

/** A payload that a later record may say was met again. */
export interface Payload {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
}

/** Payloads without a report in them are remembered by name alone, this many. */
const MOST_EMPTY_NAMES = 50_000;

/** Remembers payloads by all the names that a `revisit` record may call them by; the oldest are forgotten over `most` bytes. */
export function payloadMemory(most: number) {
  const kept: { readonly names: readonly string[]; readonly payload: Payload }[] = [];
  const byName = new Map<string, Payload>();
  const empty = new Set<string>();
  let held = 0;

  function forgetOldest(): void {
    const oldest = kept.shift();
    held -= oldest?.payload.bytes.length ?? 0;
    for (const name of oldest?.names ?? []) if (byName.get(name) === oldest?.payload) byName.delete(name);
  }

  return {
    keep(record: WarcRecord, payload: Payload): void {
      const names = ownNames(record);
      kept.push({ names, payload });
      for (const name of names) byName.set(name, payload);
      held += payload.bytes.length;
      while (held > most) forgetOldest();
    },
    /** Note that a record holds no report, so that nothing is missed where it is met again. */
    passOver(record: WarcRecord): void {
      for (const name of ownNames(record)) empty.add(name);
      for (const name of empty) {
        if (empty.size <= MOST_EMPTY_NAMES) break;
        empty.delete(name);
      }
    },
    /** What a record says it is the same as: "empty" when that holds no report. */
    referred(record: WarcRecord): Payload | "empty" | undefined {
      const names = namesIn(record, "warc-refers-to", "warc-refers-to-target-uri", "warc-refers-to-date");
      const payload = names.map((name) => byName.get(name)).find((found) => found !== undefined);
      return payload ?? (names.some((name) => empty.has(name)) ? "empty" : undefined);
    },
  };
}

const ownNames = (record: WarcRecord): readonly string[] => namesIn(record, "warc-record-id", "warc-target-uri", "warc-date");

/** A record's id, where and when it was taken, and the digest of its payload: the surest first. */
function namesIn({ fields }: WarcRecord, id: string, uri: string, date: string): readonly string[] {
  const ownId = bare(fieldOf(fields, id));
  const url = bare(fieldOf(fields, uri));
  const at = fieldOf(fields, date);
  const digest = fieldOf(fields, "warc-payload-digest");
  return [
    ...(ownId === undefined ? [] : [`id ${ownId}`]),
    ...(url === undefined || at === undefined ? [] : [`at ${at} ${url}`]),
    ...(digest === undefined ? [] : [`digest ${digest}`]),
  ];
}
