/** A line that opens with one of these words, behind a bullet, quotation mark or emoji at most. No letter follows the last of them. */
export const lineOpening = (words: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${words.join("|")})(?![\\p{L}\\p{M}])`, "iu");

/** The same words at the opening of the line or behind its first clause: "To miss nothing: join our channel", "We have no owner. Join us today". */
export const inFirstClauses = (words: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:[^.!?]{0,160}[.!?:,;–—-]\\s)?(?:${words.join("|")})(?![\\p{L}\\p{M}])`, "iu");
