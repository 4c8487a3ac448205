const WHITE_SPACE_CONTROLS = /[\t\n\v\f\r\u2028\u2029]/gu;
const UNSEEN_AND_MEANINGLESS = /[\u00ad\ufeff]/gu;

// Characters that could command the terminal, reorder the line or carry hidden text: all controls, bidirectional
// embeddings, overrides and isolates, deprecated format characters, annotations, musical controls, tags, lone surrogates.
const DANGEROUS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/**
 * Text from outside in a form that cannot command a terminal: "\u001b[2J" becomes "␛[2J", a bidirectional override "⟨U+202E⟩".
 * Tabs and line breaks become spaces. Joiners and direction marks stay: Persian and Arabic need them and they move nothing else.
 */
export function makeVisible(text: string): string {
  return text.replace(WHITE_SPACE_CONTROLS, " ").replace(UNSEEN_AND_MEANINGLESS, "").replace(DANGEROUS, shown);
}

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
