/**
 * Watches for what a page can draw in place of something else: forms and patterns, which may hold each other ten times over, ten
 * levels deep. Names may be spelled in figures, in whole or in part. In a document under a password they cannot be seen.
 */
export function formWatch(): { readonly see: (bytes: Uint8Array | undefined) => void; readonly areSeen: () => boolean } {
  let areSeen = false;
  let tail = "";
  return {
    /** Look through the next bytes of a stretch; what is undefined could not be looked through. */
    see: (bytes) => {
      const words = tail + LATIN.decode(bytes);
      areSeen ||= bytes === undefined || MARKS.test(words);
      tail = words.slice(-LONGEST_MARK);
    },
    areSeen: () => areSeen,
  };
}

const LATIN = new TextDecoder("latin1");
const LONGEST_MARK = 40;
const MARKS = new RegExp(["/Form", "/PatternType", "/Encrypt"].map(spelled).join("|"), "iu");

/** "/Form" as it is and as "/#46o#72m". */
function spelled(name: string): string {
  return name.replace(/\w/gu, (letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
}
