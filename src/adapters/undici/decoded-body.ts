import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReportedlyError } from "../../errors.ts";
import { decodersOf } from "./content-codings.ts";

/** What a body is read under. */
interface Reading {
  readonly contentEncoding: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * A whole body with its content codings undone. Bytes are counted before and after every coding, because a few
 * hundred of them can decode to gigabytes: over `maxBytes` anywhere ends it with INPUT_TOO_LARGE.
 */
export async function decodedBody(body: Readable, reading: Reading): Promise<Uint8Array> {
  const collected = collector(reading.maxBytes);
  await readInto(collected.stream, body, reading);
  return collected.bytes();
}

/** As much of a body as `maxBytes` holds, and whether that is all of it. */
export async function startOfBody(body: Readable, reading: Reading): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const collected = collector(reading.maxBytes);
  try {
    // Twice as much on the way, so that what ends it is the collector, which then has its part.
    await readInto(collected.stream, body, { ...reading, maxBytes: 2 * reading.maxBytes });
    return { bytes: collected.bytes(), isWhole: true };
  } catch (thrown) {
    if (!(thrown instanceof ReportedlyError) || thrown.code !== "INPUT_TOO_LARGE") throw thrown;
    return { bytes: collected.bytes(), isWhole: false };
  }
}

async function readInto(target: Writable, body: Readable, { contentEncoding, maxBytes, signal }: Reading): Promise<void> {
  const stages = decodersOf(contentEncoding).flatMap((decoder) => [...decoder, atMost(maxBytes)]);
  await pipeline([body, atMost(maxBytes), ...stages, target], { signal });
}

function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}

const tooLarge = (maxBytes: number) => new ReportedlyError("INPUT_TOO_LARGE", `the page is larger than ${maxBytes} bytes`);

const BLOCK_BYTES = 256 * 1024;

/** Copies bytes into blocks of its own: a body in a million pieces would otherwise keep a million pieces alive, each with what it was cut from. */
function collector(maxBytes: number) {
  const full: Uint8Array[] = [];
  let leftBytes = maxBytes;
  let block = new Uint8Array(BLOCK_BYTES);
  let used = 0;
  function add(chunk: Uint8Array): void {
    for (let rest = chunk; rest.byteLength > 0; ) {
      const part = rest.subarray(0, BLOCK_BYTES - used);
      block.set(part, used);
      used += part.byteLength;
      rest = rest.subarray(part.byteLength);
      if (used < BLOCK_BYTES) continue;
      full.push(block);
      block = new Uint8Array(BLOCK_BYTES);
      used = 0;
    }
  }
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      add(chunk.subarray(0, leftBytes));
      leftBytes -= chunk.byteLength;
      done(leftBytes < 0 ? tooLarge(maxBytes) : null);
    },
  });
  return { stream, bytes: () => joined([...full, block.subarray(0, used)]) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
