import type { EventType } from "../model/claim.ts";

const entries = (type: EventType, lemmas: string): (readonly [string, EventType])[] =>
  lemmas.split(" ").map((lemma) => [lemma, type] as const);

/**
 * Verb lemmas and the type of act they name, in PLOVER's roots and our own five (data/event-types.json says what each means).
 * A verb that names no act ("remain", "contain") is absent.
 */
export const EVENT_VERBS: ReadonlyMap<string, EventType> = new Map([
  ...entries(
    "assault",
    "kill decapitate hang lynch attack bomb shell bombard strike hit raid fire shoot ambush assassinate execute behead clash fight assault storm injure wound die explode detonate blast target massacre slaughter torture rape abduct kidnap destroy damage burn gas murder launch repel foil hijack torch stab beat martyr ram sink down explode harm hurt maim pound rocket mortar crash ignite defeat drown brutalize brutalise terrorize terrorise sabotage neutralise neutralize pummel strafe",
  ),
  ...entries(
    "control",
    "capture seize recapture retake liberate control hold occupy overrun clear advance fall regain lose conquer push take enter secure win",
  ),
  ...entries("retreat", "withdraw retreat pull surrender flee evacuate release disarm resign leave demobilise demobilize disengage defect"),
  ...entries(
    "mobilize",
    "deploy mobilise mobilize reinforce amass station dispatch arm redeploy mass position move gather land send patrol muster bolster",
  ),
  ...entries("conscript", "conscript recruit press-gang"),
  ...entries(
    "coerce",
    "arrest detain besiege blockade block seal close ban censor deport imprison jail impose restrict expel confiscate force shut cordon undermine demolish evict repress harass intimidate starve displace isolate ransack loot raze uproot",
  ),
  ...entries("threaten", "threaten warn menace"),
  ...entries("protest", "protest demonstrate rally riot strike-down boycott"),
  ...entries(
    "sanction",
    "sanction suspend halt reduce decrease convict sentence fine freeze cut withdraw-from embargo cancel postpone downgrade revoke blacklist sever",
  ),
  ...entries("cooperate", "cooperate coordinate establish form unite join ally share collaborate merge boost"),
  ...entries(
    "support",
    "support back endorse defend praise follow aid-politically arm-politically fund commend hail welcome applaud congratulate recognise recognize honour honor",
  ),
  ...entries(
    "aid",
    "aid help treat rescue deliver feed shelter supply extinguish assist evacuate-civilians donate repair restore provide vaccinate accommodate resettle",
  ),
  ...entries("agree", "agree sign accept approve ratify promise pledge offer commit consent undertake"),
  ...entries("consult", "meet visit talk discuss negotiate consult host confer mediate call phone receive greet"),
  ...entries("concede", "concede pardon free lift ease apologise apologize amnesty allow reinstate yield acquiesce reopen"),
  ...entries(
    "request",
    "request ask appeal demand urge call-for seek-help order command instruct require plead beg lobby petition implore",
  ),
  ...entries(
    "accuse",
    "accuse blame condemn denounce criticise criticize investigate sue charge complain object decry slam deplore rebuke allege indict implicate suspect",
  ),
  ...entries("reject", "reject refuse deny veto dismiss decline rebuff resist defy oppose spurn rebut ignore disobey"),
  ...entries("announce", "announce declare proclaim unveil"),
  ...entries("sighting", "spot sight"),
]);

/** Event verbs that say as often something of everyday life: "prices fell", "it leaves you in tears". */
export const EVERYDAY_VERBS: ReadonlySet<string> = new Set(
  "fall lose win take hold enter leave land send move gather back follow share call cut reduce free ease clear secure fire hit strike push sink down help allow sign mass".split(
    " ",
  ),
);

/** Nouns that name an act: used when the verb names none ("the shelling continued") and for what is taken for granted ("the attack on the port"). */
export const EVENT_NOUNS: ReadonlyMap<string, EventType> = new Map([
  ...entries(
    "assault",
    "attack attacks fire arson airstrike airstrikes strike strikes shelling bombardment bombing bombings raid raids assault assaults clash clashes fighting explosion explosions blast blasts battle battles fire gunfire ambush killing killings murder massacre execution executions casualties toll fatalities shooting offensive atrocities airstrike rocket rockets mortar mortars dead wounded injured deaths death bloodshed damage",
  ),
  ...entries("control", "advance takeover capture control stronghold recapture"),
  ...entries("retreat", "withdrawal withdrawals retreat surrender ceasefire truce evacuation pullback redeployment"),
  ...entries("mobilize", "deployment reinforcements mobilisation mobilization troops-movement buildup"),
  ...entries("conscript", "conscription recruitment"),
  ...entries("coerce", "siege blockade arrest arrests detention crackdown curfew abuse mistreatment"),
  ...entries("threaten", "threat threats ultimatum"),
  ...entries("protest", "protest protests demonstration demonstrations riot riots"),
  ...entries("sanction", "sanctions"),
  ...entries("cooperate", "cooperation coordination alliance partnership"),
  ...entries("support", "support backing endorsement"),
  ...entries("aid", "aid relief assistance rescue airdrop airdrops supplies"),
  ...entries("agree", "agreement deal accord treaty"),
  ...entries("consult", "talks meeting meetings negotiations visit visits summit summits discussions consultations dialogue"),
  ...entries("request", "appeal request plea"),
  ...entries("accuse", "accusation accusations condemnation criticism"),
]);

/** Nouns that fold a whole deed into them, with "of" before what it was done to: "the liberation of the port", "its shelling of towns". */
export const DEED_NOUNS: ReadonlyMap<string, EventType> = new Map([
  ...entries(
    "assault",
    "shelling bombing bombardment destruction sinking killing assassination murder massacre execution beheading torture invasion burning torching looting",
  ),
  ...entries("control", "liberation recapture capture retaking re-taking takeover seizure fall occupation annexation storming clearing"),
  ...entries("coerce", "siege besiegement blockade encirclement arrest detention abduction kidnapping expulsion jailing"),
  ...entries("retreat", "withdrawal evacuation"),
  ...entries("mobilize", "deployment"),
  ...entries("conscript", "conscription recruitment"),
]);

/** Verbs that only carry an act named by their noun: "carried out a raid", "launch an operation", "came under fire". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  "carry conduct launch stage come suffer cause leave make give take mount wage face claim begin start continue intensify resume result be have go inflict sustain lead hold break remain keep put set".split(
    " ",
  ),
);

/** Noun phrases an armed side may be said to hold, and what is held: "rebel-held areas". */
export const HOLDING_PARTICIPLES: ReadonlyMap<string, EventType> = new Map(
  Object.entries({
    held: "control",
    controlled: "control",
    occupied: "control",
    backed: "support",
    supported: "support",
    funded: "support",
    armed: "support",
    led: "none",
  } as Record<string, EventType>),
);
