/** Words whose full stop does not end a sentence, by what may follow. Compared without the stop, as written or in lower case. */
export const ABBREVIATIONS: Readonly<Record<"beforeName" | "beforeNumber" | "inside", ReadonlySet<string>>> = {
  // "Lt. Gen. Ana Lerro", "Mr. Vick", "St. Orm", "the Rev. Tal"
  beforeName: new Set(
    (
      "mr mrs ms mx dr prof gen lt maj col capt cpt cmdr cdr adm sgt cpl pvt brig ltc ltg hon rev fr sr st sen rep gov pres amb insp supt det " +
      "messrs mme mlle m sra srta dna ing lic hr frau mt ft vs sh eng aya bro sis"
    ).split(" "),
  ),
  // "No. 4", "Aug. 4", "p. 12", "Art. 5", "approx. 40"
  beforeNumber: new Set("no nos nr vol pp p art sec ch fig approx ca c jan feb mar apr jun jul aug sep sept oct nov dec nº núm".split(" ")),
  // "Harbour Co. said", "Jr. said", "vs. Ansel", "e.g. boats": a sentence may end here only before a capital
  inside: new Set("co inc ltd corp bros jr etc est dept univ e.g i.e al".split(" ")),
};

/** Abbreviations with stops inside that stand before names and verbs alike: "U.S. officials", "U.N. Secretary General". */
export const DOTTED = /(?:^|[\s("“'‘[-])(?:\p{Lu}\.){1,5}$/u;

/** Words that begin a sentence far oftener than a name, so that a stop before them ends one even after "U.S.". */
export const STARTERS: ReadonlySet<string> = new Set(
  "The This That These Those It He She They We In On At But And However Meanwhile There A An Its His Her Their Both Some Many According After Before".split(
    " ",
  ),
);
