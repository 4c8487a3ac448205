/** A length, and what some servers write behind it: "1f40", "1f40;ext=1". */
const LENGTH = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n$/iu;
const LONGEST = 256;
const CR = 0x0d;
const LF = 0x0a;

/** A body without the lengths of its chunks. One that has none is left as it is; one that breaks off keeps what is there. */
export function unchunk(sent: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sent.length);
  let length = 0;
  const add = (part: Uint8Array): void => {
    whole.set(part, length);
    length += part.length;
  };
  for (let at = 0; at < sent.length; ) {
    const line = sent.subarray(at, at + 1 + sent.subarray(at, at + LONGEST).indexOf(LF));
    const chunk = Number.parseInt(LENGTH.exec(String.fromCharCode(...line))?.[1] ?? "", 16);
    if (Number.isNaN(chunk) && at === 0) return sent;
    if (Number.isNaN(chunk)) add(sent.subarray(at));
    if (Number.isNaN(chunk) || chunk === 0) break;
    const start = at + line.length;
    add(sent.subarray(start, start + chunk));
    at = start + chunk;
    if (sent[at] === CR) at += 1;
    if (sent[at] === LF) at += 1;
  }
  return whole.subarray(0, length);
}
