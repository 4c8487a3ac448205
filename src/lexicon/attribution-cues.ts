const groups = {
  // "the mayor said", "she added", "he quipped"
  say: "say tell add state remark comment mention note write tweet post quip joke blurt mutter murmur whisper shout yell cry exclaim utter recite read announce proclaim declare pronounce relay recount narrate relate describe explain elaborate clarify detail outline summarise summarize list report inform notify brief advise reply respond answer retort counter rebut interject interrupt continue conclude repeat reiterate recall reminisce reflect muse quote cite echo call label term dub brand characterise characterize portray paint depict hail praise laud applaud commend thank congratulate welcome salute greet bless mock ridicule deride taunt scoff sneer jeer laugh lament bemoan bewail mourn complain grumble grouse gripe protest rail fume rage bluster boast brag crow gloat gush enthuse volunteer offer interpose intone opine pontificate preach lecture address speak talk chat discuss debate argue quarrel bicker bargain negotiate broadcast telecast air publish print email e-mail text phone ring call-in sign blog caption testify depose swear vouch attest",
  // "police confirmed", "the inquiry found", "figures show"
  assert:
    "confirm reveal disclose divulge leak release unveil expose uncover show demonstrate illustrate prove establish verify corroborate document determine find conclude rule decide judge hold affirm certify assert insist maintain stress emphasise emphasize underline underscore highlight point-out point indicate signal suggest imply hint intimate insinuate warn caution alert remind admit acknowledge concede confess allow grant own-up accept recognise recognize claim allege contend assure reassure guarantee promise pledge vow undertake commit threaten argue reason posit submit plead assess evaluate calculate compute count tally measure record register log chronicle diagnose identify name attribute credit blame accuse charge denounce condemn decry slam blast criticise criticize rebuke reprimand censure chide castigate lambast lambaste excoriate attack fault reproach indict implicate finger",
  deny: "deny reject dismiss refute rebuff repudiate disavow disown disclaim contradict dispute contest challenge question doubt disagree dissent object oppose decline refuse rule-out debunk discount downplay",
  // "analysts believe", "few doubt"
  think:
    "think believe feel suppose presume assume guess reckon suspect imagine fancy consider deem regard view see understand interpret construe perceive figure estimate gauge speculate conjecture theorise theorize hypothesise hypothesize predict forecast project foresee envisage envision anticipate expect prophesy fear dread worry fret wonder ponder contemplate trust doubt mistake misjudge agree disagree concur differ conclude infer deduce surmise judge rate rank",
  // "they want", "he hopes", "she refused"
  want: "want wish hope desire long yearn crave like love prefer favour favor hate dislike loathe detest resent regret mind care need intend mean plan aim aspire seek strive try attempt vow resolve decide determine choose opt refuse decline agree consent threaten offer propose suggest support back endorse advocate champion urge call push press lobby campaign recommend propound envy admire respect value enjoy welcome celebrate rejoice grieve",
  know: "know learn discover realise realize recognise recognize remember recall forget notice observe note understand gather hear read see watch witness glimpse spot sense detect smell recollect appreciate acknowledge",
  order:
    "order command instruct direct demand require request ask beg implore beseech plead appeal urge exhort encourage press invite summon call advise recommend counsel tell bid forbid ban prohibit bar allow permit authorise authorize approve mandate decree rule stipulate dictate enjoin task",
  ask: "ask inquire enquire question query interrogate wonder probe",
} as const;

const nouns = {
  // "a statement that", "in her speech"
  "speech-noun":
    "statement statements speech remark remarks comment comments announcement declaration address testimony account accounts report reports claim claims allegation allegations accusation accusations charge charges assertion assertions contention argument admission confession acknowledgement denial denials rejection warning warnings threat threats promise promises pledge pledges vow vows assurance assurances appeal appeals call calls demand demands request requests order orders instruction instructions plea pleas proposal offer suggestion recommendation advice reply response answer question questions criticism praise complaint complaints explanation description story version word words message messages tweet tweets post posts letter letters memo note e-mail email interview briefing communique communiqué dispatch bulletin broadcast quote quotation rumour rumours rumor rumors",
  // "fears that", "the view that"
  "attitude-noun":
    "belief beliefs view views opinion opinions fear fears hope hopes concern concerns worry worries doubt doubts suspicion suspicions expectation expectations conviction confidence conclusion conclusions finding findings assessment assessments estimate estimates prediction predictions forecast theory theories idea notion sense feeling impression perception understanding knowledge awareness desire wish wishes intention intentions plan plans decision determination willingness readiness reluctance refusal support opposition agreement consensus speculation assumption assumptions judgment judgement verdict ruling",
  // "she is confident that", "aware of"
  adjective:
    "aware unaware certain uncertain sure unsure confident convinced clear hopeful optimistic pessimistic afraid scared worried concerned anxious fearful glad happy proud pleased sorry sad angry furious surprised shocked adamant sceptical skeptical doubtful suspicious wary cautious critical supportive dismissive grateful thankful",
} as const;

/** A group of words that may put something into somebody's mouth or mind. */
export type CueGroup = keyof typeof groups | keyof typeof nouns | "according-to";

/** Words that may attribute, by lemma and part of speech; a word of several groups has several. A learner weighs them: none is a rule. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueGroup[]> = grouped(groups);
export const CUE_WORDS: ReadonlyMap<string, readonly CueGroup[]> = grouped({
  ...nouns,
  // "according to the mayor", "in the eyes of"
  "according-to": "according per citing quoting via reportedly allegedly purportedly supposedly apparently",
});

function grouped(lists: Readonly<Partial<Record<CueGroup, string>>>): ReadonlyMap<string, readonly CueGroup[]> {
  const found = new Map<string, CueGroup[]>();
  for (const [group, list] of Object.entries(lists) as [CueGroup, string][])
    for (const word of list.split(" ")) found.set(word, [...(found.get(word) ?? []), group]);
  return found;
}
