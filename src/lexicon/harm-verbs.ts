import type { Measure } from "../model/claim.ts";

/** What a deed leaves those it befalls: people and things may fare differently ("lost nine men", "lost nine trucks"). */
export interface Harm {
  readonly people?: Measure | undefined;
  readonly things?: Measure | undefined;
  /** The one who does it suffers it: "nine drowned", "two boats sank". */
  readonly alone?: boolean | undefined;
  /** Said of too much else to be harm where no person is named: "hold two wells". */
  readonly needsPeople?: boolean | undefined;
}

/** Verbs of harm with the forms that the rules of spelling do not give, as `lose:lost`. */
const VERBS: readonly (Harm & { readonly verbs: string })[] = [
  // "the army executed 23 villagers"
  {
    people: "killed",
    verbs:
      "kill murder execute massacre slaughter behead decapitate lynch liquidate neutralise neutralize butcher assassinate martyr strangle exterminate bury electrocute stone poison cull slay:slew,slain hang:hanged",
  },
  // "Thirty-seven persons drowned"; "14 cows perished"
  { people: "killed", things: "killed", alone: true, verbs: "die:dying perish drown:drowned succumb suffocate" },
  // "the army has lost 200 trucks", "up to 120 infantry were destroyed"
  { people: "killed", things: "destroyed", verbs: "lose:lost,losing eliminate" },
  { people: "killed", things: "destroyed", verbs: "destroy annihilate obliterate" },
  // "wounding at least four others"
  { people: "wounded", verbs: "wound injure hurt:hurt,hurting maim concuss hospitalise hospitalize scald" },
  // "captured 14 sailors", "seven tanks were captured"
  { people: "captured", things: "captured", verbs: "capture" },
  { people: "captured", verbs: "abduct kidnap:kidnapped,kidnapping" },
  // "police detained forty", "eleven dockers are held"
  { people: "detained", verbs: "detain arrest jail imprison intern incarcerate" },
  { people: "detained", needsPeople: true, verbs: "hold:held lock" },
  // "300 men vanished"
  { people: "missing", alone: true, verbs: "vanish disappear" },
  // "60,000 people uprooted"
  { people: "displaced", verbs: "displace uproot evacuate expel:expelled,expelling deport" },
  { people: "displaced", alone: true, verbs: "flee:fled,fleeing" },
  // "levelling a bakery and six houses"
  {
    things: "destroyed",
    verbs:
      "demolish raze level:levelled,levelling,leveled,leveling flatten wreck torch gut:gutted,gutting scuttle incinerate dynamite down intercept bulldoze smash crush ruin",
  },
  { things: "destroyed", alone: true, verbs: "sink:sank,sunk,sinking burn:burnt,burned collapse" },
  // "three nets were cut", "damaged nine houses"
  { things: "damaged", verbs: "damage disable cut:cut,cutting puncture scorch shatter cripple hole crack" },
];

/** Hit is not always hurt: a number of things that were hit counts as damaged only in the passive ("two cars were hit"). */
export const STRUCK: ReadonlySet<string> = new Set(["hit", "struck", "shelled", "strafed"]);

/** Every form of a verb of harm. */
export const HARM_VERBS: ReadonlyMap<string, Harm> = new Map(
  VERBS.flatMap(({ verbs, ...harm }) => verbs.split(" ").flatMap((verb) => formsOf(verb).map((form) => [form, harm] as const))),
);

/** "lose:lost,losing" and the forms that spelling gives: "loses". */
function formsOf(verb: string): string[] {
  const [lemma = "", irregular = ""] = verb.split(":");
  const stem = lemma.replace(/e$/u, "");
  const third = /(?:s|sh|ch|x)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [lemma, third, `${stem}ed`, `${stem}ing`, `${stem.replace(/y$/u, "i")}ed`, ...irregular.split(",")].filter((form) => form !== "");
}

/** Words that say of those they stand with what befell them: "12 dead", "two others missing". */
export const HARM_STATES: ReadonlyMap<string, Harm> = new Map<string, Harm>([
  ["dead", { people: "killed", things: "killed" }],
  ["slain", { people: "killed" }],
  ["wounded", { people: "wounded" }],
  ["injured", { people: "wounded" }],
  ["hurt", { people: "wounded" }],
  ["missing", { people: "missing", things: "missing" }],
  ["unaccounted", { people: "missing", things: "missing" }],
  ["homeless", { people: "displaced" }],
  ["captive", { people: "captured" }],
  ["killed", { people: "killed" }],
  ["sunk", { things: "destroyed" }],
  ["burnt", { things: "destroyed" }],
]);

/** Nouns that are themselves what befell: "eleven deaths", "a thousand martyrs", "a toll of 12", "the murder of hundreds". */
export const HARM_NOUNS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...named(
    "killed",
    "death deaths dead lives martyr martyrs fatality fatalities bodies corpses killing killings murder murders massacre slaughter execution executions assassination martyrdom loss toll victims",
  ),
  ...named("wounded", "wounded injured wounding injuries"),
  ...named("captured", "capture abduction kidnapping"),
  ...named("detained", "detention arrest arrests"),
  ...named("missing", "missing disappearance disappearances"),
  ...named("displaced", "displacement displaced evacuation expulsion arrivals"),
  ...named("destroyed", "destruction"),
]);

function named(measure: Measure, words: string): (readonly [string, Measure])[] {
  return words.split(" ").map((word) => [word, measure] as const);
}

/** What is said of people in more than one word, from the verb on. `frame` is matched against the lower-case words. */
export const HARM_PREDICATES: readonly (Harm & { readonly frame: RegExp })[] = [
  // "two guards gave their lives", "were put to death", "were shot dead", "were found strangled"
  { people: "killed", frame: /^(?:\S+ ){0,3}(?:lost|lose|gave|give) (?:their|his|her) (?:own )?(?:life|lives)\b/u },
  {
    people: "killed",
    frame:
      /^(?:\S+ ){0,3}(?:put to death|shot dead|stabbed to death|beaten to death|burned to death|starved to death|mown down|gunned down|cut down|blown apart)\b(?! (?:the|an?|his|her|its|their|one|two|three|\d))/u,
  },
  { people: "killed", frame: /^(?:\S+ ){0,3}found (?:dead|strangled|hanged|shot|murdered|beheaded)\b/u },
  { people: "killed", frame: /^(?:\S+ ){0,3}(?:rendered ineffective|rendered harmless)\b/u },
  { people: "killed", things: "destroyed", frame: /^(?:\S+ ){0,3}(?:wiped out|blown up)\b/u },
  // "received wounds", "are in hospital", "were admitted with shrapnel wounds"
  { people: "wounded", frame: /^(?:\S+ ){0,2}(?:received|sustained|suffered) (?:\S+ ){0,3}(?:wounds|injuries|burns)\b/u },
  {
    people: "wounded",
    frame: /^(?:\S+ ){0,3}(?:admitted|treated) (?:to |at |in |for |with )(?:\S+ ){0,4}(?:wounds|injuries|burns)\b/u,
  },
  {
    people: "wounded",
    frame:
      /^(?:is|are|was|were|been|being|remain|lie|lay|has|have|had|taken|rushed|brought) (?:\S+ ){0,2}(?:in|into|to) (?:\S+ ){0,3}hospital\b/u,
  },
  // "were taken prisoner", "were taken alive"
  { people: "captured", frame: /^(?:\S+ ){0,3}taken (?:prisoner|prisoners|captive|hostage|alive)\b/u },
  // "were led away", "were picked up", "are in custody", "were being kept without charge"
  { people: "detained", frame: /^(?:\S+ ){0,3}(?:led|taken|hauled|marched|dragged|driven) (?:away|off)\b/u },
  { people: "detained", frame: /^(?:\S+ ){0,3}(?:picked|rounded) up\b/u },
  {
    people: "detained",
    frame: /^(?:\S+ ){0,3}(?:in custody|into custody|in detention|in jail|in prison|behind bars|kept without charge|under arrest)\b/u,
  },
  // "have not been found", "are still under the rubble"
  {
    people: "missing",
    frame: /^(?:\S+ ){0,3}(?:not been (?:found|seen|heard)|under the (?:rubble|debris|ruins)|unaccounted for|still missing)\b/u,
  },
  // "were driven from their homes", "were made homeless"
  {
    people: "displaced",
    frame: /^(?:\S+ ){0,3}(?:driven|forced) (?:from|out of) (?:their|his|her) (?:home|homes|houses|villages?|towns?)\b/u,
  },
  { people: "displaced", frame: /^(?:\S+ ){0,3}(?:made|left|rendered) homeless\b/u },
  // "have left their homes", "were forced to leave", "have taken shelter in schools", "had crossed into the delta"
  {
    people: "displaced",
    needsPeople: true,
    frame: /^(?:\S+ ){0,3}(?:left|leave|leaving|abandoned|quit) (?:their|his|her) (?:homes?|houses?|villages?|lands?)\b/u,
  },
  { people: "displaced", needsPeople: true, frame: /^(?:\S+ ){0,3}forced to (?:leave|flee|move)\b/u },
  { people: "displaced", needsPeople: true, frame: /^(?:\S+ ){0,3}(?:taken|took|taking|sought|seeking) (?:shelter|refuge)\b/u },
  { people: "displaced", needsPeople: true, frame: /^(?:\S+ ){0,2}(?:streamed|streaming|poured|pouring) (?:out of|into|across)\b/u },
  {
    people: "displaced",
    needsPeople: true,
    frame: /^(?:has |have |had |were |are |be )?(?:been )?(?:moved|relocated|bussed) (?:out of|from|to) (?!(?:\S+ ){0,3}hospital)/u,
  },
  // "lost limbs", "has burns to the hands"
  { people: "wounded", frame: /^(?:has|have|had|with) (?:\S+ )?(?:burns|wounds|injuries)\b/u },
  {
    people: "killed",
    frame: /^(?:\S+ ){0,2}(?:bled|froze|frozen|starved|choked|burned|burnt|crushed|stabbed|beaten|hacked|tortured) to death\b/u,
  },
  // "were shot down", "were reduced to scrap", "were sent to the bottom"
  {
    things: "destroyed",
    frame: /^(?:\S+ ){0,3}(?:shot down|brought down|burned down|burnt out|knocked out|sent to the bottom|set on fire)\b/u,
  },
  { things: "destroyed", frame: /^(?:\S+ ){0,3}reduced to (?:scrap|rubble|ashes|ruins|dust)\b/u },
  { things: "damaged", frame: /^(?:is|are|was|were) (?:\S+ )?(?:burning|on fire|ablaze|alight|set alight|set ablaze)\b/u },
];

/** The same of what stands after the verb: `frame` is matched against verb and the words up to the number, `behind` against what follows the number. */
export const HARM_DEEDS: readonly (Harm & { readonly frame: RegExp; readonly behind?: RegExp })[] = [
  // "shot dead 23 men", "gunned down nine"
  {
    people: "killed",
    frame: /^(?:shot|shoot|shoots|shooting) dead\b|^(?:mow|mowed|mown|mowing|gun|gunned|gunning) down\b|^put to death\b/u,
  },
  // "forced some 48,000 people from their homes"
  {
    people: "displaced",
    frame: /^(?:driv|drove|forc)/u,
    behind: /^(?:\S+ ){0,4}(?:from|out of) (?:their|its) (?:homes?|houses?|villages?|towns?)\b/u,
  },
  { people: "killed", frame: /^(?:starv|beat|stabb?|burn|tortur|work)(?:e|ed|en|ing|s)?\b/u, behind: /\bto death\b/u },
  { people: "killed", frame: /^(?:cost|costs|costing|claimed|claiming|took)\b/u, behind: /^(?:\S+ ){0,2}lives\b/u },
  { people: "killed", things: "destroyed", frame: /^(?:wipe|wiped|wipes|wiping) out\b|^(?:blew|blow|blows|blown|blowing) up\b/u },
  // "treating dozens of marchers for burns"
  {
    people: "wounded",
    frame: /^(?:treat|treats|treated|treating|admitted)\b/u,
    behind: /\b(?:for|with) (?:\S+ ){0,3}(?:wounds|injuries|burns)\b/u,
  },
  // "taken a dozen invaders alive", "took five men prisoner"
  {
    people: "captured",
    frame: /^(?:take|takes|took|taken|taking)\b/u,
    behind: /^(?:\S+ ){0,4}(?:prisoners?|captives?|hostages?|alive)\b/u,
  },
  { people: "captured", frame: /^(?:take|takes|took|taken|taking) (?:prisoner|captive|hostage)\b/u },
  {
    people: "detained",
    frame: /^(?:led|leads?|leading|took|taking|hauled|dragged|marched|drove) (?:away|off)\b|^(?:picked|rounded|picking|rounding) up\b/u,
  },
  // "brought down nine drones", "set fire to ninety houses", "sending three boats to the bottom"
  {
    things: "destroyed",
    frame:
      /^(?:shoots?|shot|shooting|brings?|brought|bringing|burn(?:ed|t|ing)?) down\b|^knock(?:s|ed|ing)? out\b|^sets? fire to\b|^setting fire to\b|^took out\b/u,
  },
  { things: "destroyed", frame: /^(?:sends?|sent|sending)\b/u, behind: /\bto the bottom\b/u },
  { things: "damaged", frame: /^(?:sets?|setting)\b/u, behind: /^(?:\S+ ){0,4}(?:alight|ablaze|on fire)\b/u },
];

/** What is said of people right behind them, without a verb: "more than 80 in custody", "31 people in hospital". */
export const HARM_WHEREABOUTS: readonly { readonly frame: RegExp; readonly people: Measure }[] = [
  { people: "detained", frame: /^in (?:police |military |army )?(?:custody|detention|jail|prison)\b/u },
  { people: "wounded", frame: /^in (?:the )?hospital\b/u },
];
