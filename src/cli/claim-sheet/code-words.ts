/** A code of ours as words: "video-transcript" is "video transcript". */
export function codeWords(code: string): string {
  return code.replaceAll("-", " ");
}
