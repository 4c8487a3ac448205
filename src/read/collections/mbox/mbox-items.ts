import type { CollectionItem } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import { entryKey } from "../entry-key.ts";
import { mboxMessages } from "./mbox-messages.ts";

/** What a message may have; the mail reader takes no more. Of a longer one the beginning is kept. */
const MOST_BYTES = 100_000_000;
/** Bytes of a message that its head is looked for in. */
const HEAD = 65_536;

/** The messages of a mailbox, each as it travelled. A message that lies in it twice comes once. */
export async function* mboxItems(
  stream: AsyncIterable<Uint8Array>,
  known: Pick<Source, "fileName" | "url" | "capture">,
): AsyncGenerator<CollectionItem> {
  const container = { kind: "mbox", name: known.fileName ?? known.url, sha256: known.capture } as const;
  const seen = new Set<string>();
  for await (const content of mboxMessages(stream, MOST_BYTES)) {
    const digest = await entryKey(content);
    if (seen.has(digest)) continue;
    const id = messageId(content);
    // Two mails under one number are two mails: lists rewrite what they pass on.
    const key = id === undefined || seen.has(id) ? digest : id;
    seen.add(digest).add(key);
    yield { key, content, mediaType: "message/rfc822", container: { ...container, part: id ?? digest }, stated: [] };
  }
}

function messageId(message: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(message.subarray(0, HEAD));
  const head = text.slice(0, /\r?\n\r?\n/u.exec(text)?.index);
  return /^message-id:\s*<?(?<id>[^\s<>]{1,500})/imu.exec(head)?.groups?.["id"];
}
