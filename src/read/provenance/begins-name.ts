import { NAME_LEADS } from "../../lexicon/provenance-origin.ts";

/** Articles and words of kinship before a name: "the Harbour Tribune", "l’Écho", "our sister paper, The Courier". */
const DETERMINER =
  /^(?:(?:the|our|its|their|le|la|les|el|los|las|o|a|os|as|der|die|das|dem|den|il|lo|gli|i)\s|l['’])(?:[\p{Ll} -]{1,40}, (?:the )?(?=\p{Lu}))?/u;

/**
 * True for words that could begin with the name of a party: a capital, a letter of a script without capitals, a handle, a
 * quotation mark or an address. "published first in the north of the island" does not.
 */
export function beginsName(words: string): boolean {
  const bare = words.slice(0, 160).replace(NAME_LEADS, "").replace(DETERMINER, "").replace(NAME_LEADS, "");
  return /^(?:[\p{Lu}\p{Lo}@«"“„‘'*_[(<]|\d{1,3} ?\p{Lu}|https?:|[\w-]+\.[a-z]{2,}|[a-z]{3}(?:$|[/,)]))/u.test(bare);
}
