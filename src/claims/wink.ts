import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

// What is touched of the library's language model; its own types leave these open.
interface WordLists {
  readonly features: { lexeme: { readonly hash: Record<string, number> } };
}
interface WordCache {
  lookup(word: string): number[] | null;
}
type GuessTag = (word: string, category: number, cache: WordCache) => number;
type Guesses = (config: unknown) => { readonly pos: GuessTag };

/**
 * wink-nlp with sentence ends and parts of speech, mended in one thing: it adds each new form it meets to the words it knows, and does
 * not cut a word it knows, so that "Clinton's" would be one word or two as the texts before had it. Here new forms go to a list that
 * is not asked when a text is cut into words, and a text reads the same whatever was read before.
 */
export function openWink() {
  const core = (model.core as () => WordLists)();
  const known = core.features.lexeme.hash;
  const met = Object.create(known) as Record<string, number>;
  // the tag of a new form is guessed after it was added: there it must be found
  const finding = (cache: WordCache): WordCache => ({
    ...cache,
    lookup: (word) => (known[word] === undefined && met[word] !== undefined ? [met[word]] : cache.lookup(word)),
  });
  const featureFn: Guesses = (config) => {
    const guesses = (model.featureFn as Guesses)(config);
    return { ...guesses, pos: (word, category, cache) => guesses.pos(word, category, finding(cache)) };
  };
  const nlp = winkNlp({ ...model, core: () => core, featureFn }, ["sbd", "pos"]);
  core.features.lexeme = { ...core.features.lexeme, hash: met };
  return nlp;
}
