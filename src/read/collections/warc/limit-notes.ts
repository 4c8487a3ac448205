import type { Note } from "../../../model/report.ts";

const MOST_NOTES = 200;

/** Passes notes on until there are too many, and says then that more would follow. */
export function limitNotes(onNote: (note: Note) => void): (note: Note) => void {
  let told = 0;
  return (note) => {
    told += 1;
    if (told < MOST_NOTES) onNote(note);
    else if (told === MOST_NOTES)
      onNote({ code: "more-notes", message: `there is more of this kind; the first ${MOST_NOTES - 1} are told` });
  };
}
