/** Units of length, in kilometres: "10 km north of the town", "six miles". */
export const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    km: 1,
    kms: 1,
    kilometre: 1,
    kilometres: 1,
    kilometer: 1,
    kilometers: 1,
    mile: 1.609,
    miles: 1.609,
    metre: 0.001,
    metres: 0.001,
    meter: 0.001,
    meters: 0.001,
    m: 0.001,
  }),
);

/** Units of time in days, and by how many days each may be longer: "for three days", "fourteen months" (30 or 31 days each). */
export const SPANS_OF_TIME: ReadonlyMap<string, { readonly days: number; readonly upTo: number }> = new Map([
  ...spans("second seconds", 1 / 86_400),
  ...spans("minute minutes", 1 / 1440),
  ...spans("hour hours", 1 / 24),
  ...spans("day days night nights", 1),
  ...spans("week weeks", 7),
  ...spans("fortnight fortnights", 14),
  ...spans("month months", 30, 1),
  ...spans("year years", 365, 1 / 4),
  ...spans("decade decades", 3652, 0),
]);

function spans(words: string, days: number, upTo = 0): (readonly [string, { readonly days: number; readonly upTo: number }])[] {
  return words.split(" ").map((word) => [word, { days, upTo }] as const);
}

/** Currencies by noun and code: "400 dinars", "USD 18.5 million". */
export const CURRENCIES: ReadonlySet<string> = new Set(
  "dollar dollars euro euros pound pounds sterling lira liras lire rouble roubles ruble rubles hryvnia hryvnias dinar dinars dirham dirhams rial rials riyal riyals rupee rupees yuan yen franc francs mark marks crown crowns krona kroner krone zloty peso pesos real reales shilling shillings birr naira cedi kwacha rand shekel shekels afghani taka baht ringgit tenge som manat lari dram lev leu forint koruna won guilder guilders florin florins ducat ducats thaler thalers gourde gourdes escudo escudos usd eur gbp uah rub syp iqd".split(
    " ",
  ),
);

/** Words right before a number that is a price, in a currency nobody listed: "costs 300 pala", "a bounty of 50,000 drons". */
export const PRICED =
  /(?:^| )(?:costs?|costing|pay|pays|paid|paying|sold for|sells for|bounty of|reward of|fine of|ransom of|price of|payment of|fined|bribe of|owes?|owed)$/u;

/** Nouns for people: a number of them may be a number of victims. */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  "people person persons civilian civilians man men woman women child children soldier soldiers troops troop fighter fighters militant militants terrorist terrorists rebel rebels insurgent insurgents member members resident residents villager villagers policeman policemen police officer officers personnel gunman gunmen guards guard worker workers employee employees journalist journalists others other victims victim bodies body casualties fatalities serviceman servicemen sailors sailor diver divers deminer deminers nurse nurses medic medics fishermen passengers combatants jihadists commanders commander families family refugees pilgrims students doctors medics infants girls boys males females youths youth relatives islanders dockers crew demonstrators protesters activists detainees sailors nurses patients worshippers shoppers drivers migrants farmers".split(
    " ",
  ),
);
