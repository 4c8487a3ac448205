/**
 * Classes of the small words of English, by which sentences are told apart in speech that was written down without stops.
 * What is in none of them is a noun, an adjective or a rare verb.
 */
export type WordClass =
  | "determiner"
  | "number"
  | "preposition"
  | "joining"
  | "clause"
  | "subject"
  | "object"
  | "auxiliary"
  | "telling"
  | "verb"
  | "time"
  | "opener"
  | "degree"
  | "past"
  | "gerund"
  | "other";

const LISTS: Readonly<Partial<Record<WordClass, string>>> = {
  determiner: "the a an my his her their our your its every each no this these those some any many several most another other both",
  number:
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty " +
    "seventy eighty ninety hundred thousand million dozen dozens hundreds thousands",
  preposition:
    "of in on at by for from with into onto about between among through during without within under over near across behind against along around towards toward " +
    "upon inside outside per via despite amid than as to beyond above below",
  joining: "and or nor",
  // "when we left": opens a clause that is part of a sentence more often than not.
  clause: "if when because although though while since until before after unless whether where why how what which who whose whom that once",
  subject:
    "i you he she we they it there i'm you're he's she's it's we're they're there's that's i've you've we've they've i'll you'll he'll she'll we'll they'll i'd he'd " +
    "she'd we'd they'd",
  object: "me him us them himself herself themselves myself ourselves itself",
  auxiliary:
    "is are was were am be been being has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't don't doesn't " +
    "didn't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't",
  // "they said the bridge fell": what follows may be part of what is told.
  telling:
    "said says say tell tells told think thinks thought know knows knew believe believes believed hope hopes ask asks asked claim claims claimed hear hears heard see " +
    "sees saw sure expect expects expected mean means shows feel feels understand suggest suggests insist insists insisted added argue argues argued deny denies denied " +
    "report reports reported confirm confirms confirmed announced stress noticed realised realized",
  verb:
    "go goes went come comes came get gets got give gives gave take takes took make makes made want wants wanted need needs needed look looks hold holds held keep keeps " +
    "kept live lives stay stays leave leaves left work works count counts try tries start starts seem seems remain remains carry carries share shares trust trusts blame " +
    "blames call calls depend put puts ran runs lost met sent led began broke shook stood fell rose drew rang sank drove wrote read won beat chose flew forgot froze " +
    "hid rode sold shut spent stole threw woke wore built brought bought caught fought found paid taught understood became spoke hit struck grew",
  time:
    "now here today tonight yesterday tomorrow again too either yet away back alone already soon earlier ago monday tuesday wednesday thursday friday saturday sunday " +
    "morning evening afternoon night noon midnight week month year weekend spring summer autumn winter hurt dead gone safe",
  opener:
    "so well then meanwhile however but also yes okay sometimes perhaps maybe still finally moreover instead otherwise later therefore",
  degree: "not never only just even very more less really quite almost",
};

/** The class of each listed word. */
export const WORD_CLASSES: ReadonlyMap<string, WordClass> = new Map(
  Object.entries(LISTS).flatMap(([name, words]) => words.split(" ").map((word) => [word, name as WordClass] as const)),
);

/** Words whose own weight is learned when they begin what follows, beside that of their class. */
export const LEARNED_OPENERS: ReadonlySet<string> = new Set(
  (
    "and but so then if when because that meanwhile however now well what who how why where later after since until this there it i we they he she you nobody as " +
    "according"
  ).split(" "),
);
