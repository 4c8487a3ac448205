import type { Note } from "../../../model/report.ts";
import { mainPartOf } from "./main-part.ts";

/** What word processors keep beside the text, and which way it was read. */
export function wordsBeside(parts: ReadonlyMap<string, Uint8Array>): Note[] {
  const text = xmlOf(parts, mainPartOf(parts));
  const comments = [...xmlOf(parts, "word/comments.xml").matchAll(/<\w{1,20}:comment[\s>]/gu)].length;
  const changes = [...text.matchAll(/<\w{1,20}:(?:ins|del)[\s>]/gu)].length;
  return [
    ...(comments > 0
      ? [{ code: "comments-left-out", message: `reviewers' comments stand beside the text (${comments}); they are not read as part of it` }]
      : []),
    ...(changes > 0
      ? [
          {
            code: "tracked-changes",
            message: `the text holds changes that nobody has accepted yet (${changes}); it is read as if all of them were`,
          },
        ]
      : []),
  ];
}

const xmlOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(parts.get(name));
