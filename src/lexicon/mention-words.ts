/** Head nouns of places: "the Vell district", "an army base". A noun phrase with one of these as head is a place. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "district districts province provinces governorate city cities town towns village villages area region regions camp countryside neighbourhood neighbourhoods neighborhood neighborhoods suburb suburbs outskirts river airport airbase airfield mosque church hospital school bridge road highway border square shrine dam market port harbour harbor island islands valley mountain mountains plain desert frontline checkpoint crossing capital centre center building structure axis coast enclave pocket site compound prison headquarters cape strait reef ridge pass hill".split(
    " ",
  ),
);

/** Head nouns that are places only beside a name: "Owa base", "the Vell front", but not "positions". */
export const WEAK_PLACE_HEADS: ReadonlySet<string> = new Set(
  "areas position positions part parts side field territory facility facilities base bases front sector land house houses buildings street quarter line lines".split(
    " ",
  ),
);

/** Nouns for bodies of people that act or suffer: "the army", "rebel forces". */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  "army forces force troops militia militias group groups coalition regime government police navy opposition rebels insurgents militants jihadists terrorists loyalists brigade battalion unit units alliance allies faction factions guard side sides parties party authorities council movement command jets warplanes aviation bombers firefighters activists demonstrators protesters crowd observers monitors ministry garrison fleet patrol crew".split(
    " ",
  ),
);
