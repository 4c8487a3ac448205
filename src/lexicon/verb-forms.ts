/** Irregular forms that are past tense and participle alike, or participle alone. "held", "shot"; "taken", "fallen". */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  "held shot hit struck won lost left sent set put built brought bought caught found fought got heard kept laid led made met paid read said seen shown spent stood taught told thought understood fallen taken given gone begun broken driven written spoken withdrawn overrun known done borne torn thrown sunk stolen flown hidden risen bound born sought fed lit swept hung slain sold bent lent beaten blown drawn worn sworn cut shut burnt fled dealt cast spread split".split(
    " ",
  ),
);

/** Participles that are never past tense: without an auxiliary they modify a noun. "the road taken" */
export const ONLY_PARTICIPLES: ReadonlySet<string> = new Set(
  "fallen taken given gone begun broken driven written spoken withdrawn overrun known done borne torn thrown stolen flown hidden risen beaten blown drawn worn sworn seen shown sunk".split(
    " ",
  ),
);

/** Past forms that are never participles of the passive: intransitive verbs and their like. "rose", "fell", "said" */
export const NEVER_PASSIVE: ReadonlySet<string> = new Set(
  "rose fell went came began said died remained arrived happened occurred became grew stood lay lived appeared continued existed withdrew fled resigned surrendered advanced retreated collapsed exploded".split(
    " ",
  ),
);

/** Verbs that make a headline or a short sentence: used to find the verb where the tagger saw only nouns. */
export const KNOWN_VERBS: ReadonlySet<string> = new Set(
  "kill attack bomb shell bombard strike hit raid fire shoot ambush clash fight storm injure wound die explode target destroy damage capture seize retake control hold advance fall regain lose withdraw retreat surrender deploy arrest detain besiege threaten warn protest meet visit call urge demand accuse deny reject announce declare claim say report rise reach sign agree send continue launch foil repel behead intensify escalate boost back support block close reopen release free find leave move enter flee resume end begin start halt suspend extend cut drop sink land vow seek face mark hail condemn slam confirm return mean work fray rip split sign break join quit vote pass win beat hurt cross close open stop turn pull push drive hand name charge jail sentence".split(
    " ",
  ),
);

/** Small words that finish a verb: "set up", "carried out", "pull back". */
export const PARTICLES: ReadonlySet<string> = new Set(["up", "out", "off", "down", "back", "away", "over"]);
