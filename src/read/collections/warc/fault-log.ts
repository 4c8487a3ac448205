import type { Note } from "../../../model/report.ts";

/** Notes on the places where an archive is broken; the first is the reason when nothing could be read. */
export function faultLog(onNote: (note: Note) => void) {
  let first: string | undefined;
  return {
    add(message: string): void {
      first ??= message;
      onNote({ code: "archive-broken", message });
    },
    first: () => first,
  };
}
