import type { SourceType } from "../model/claim.ts";

/**
 * What people and papers are called, with the kind of source they are when they are made to speak: wider than the nouns by which a source is
 * found, for many of these words ("man", "order", "front") say nothing of the kind elsewhere.
 */
export const SPEAKER_NOUNS: ReadonlyMap<string, SourceType> = new Map(
  (
    [
      // "a district officer said", "the admiralty insists"
      [
        "official",
        "officer officers lieutenant captain major brigadier commodore admiral admirals general generals sergeant corporal private marshal gunner soldier soldiers troops airmen policeman policemen policewoman constable constables gendarmerie coastguard coastguards admiralty headquarters staff corps force regiment garrison prefect governor commissioner commissar secretary vice-president vice-premier chairman chairwoman chair speaker magistrate judge judges justice tribunal court prosecutors chamberlain regent queen prince emir sultan customs harbourmaster harbormaster railways treasury consul consulate attaché attache envoy delegate delegation negotiator premier lawmakers deputies deputy senate assembly mp mps councillor councillors warden bailiff registrar comptroller auditor ombudsman inspector inspectors palace monarch crown legislature directorate inspectorate",
      ],
      // "the Front said", "mutineers claim"
      [
        "belligerent",
        "front movement column columns resistance guard cell cells gunmen gang gangs bandits pirates commander commanders commandant fighters junta putschists paramilitary paramilitaries warlord insurgency rebellion guerrilla guerilla partisans raiders",
      ],
      // "two pathologists thought", "insurers doubt"
      [
        "expert",
        "pathologist pathologists engineer engineers examiner examiners lawyer lawyers barrister barristers advocate jurist pollster pollsters broker brokers insurer insurers scientist scientists geologist hydrologist meteorologist cartographer physicist chemist toxicologist psychologist sociologist anthropologist historians economists strategist strategists consultant consultants specialist specialists investigator lecturer fellow academic academics veterans veteran criminologist veterinarian agronomist",
      ],
      // "lorry drivers told us", "a widow recalled"
      [
        "witness",
        "resident man men woman women boy boys girl girls child children youth youths people driver drivers farmer farmers fisher fishers fishermen shepherd herder herders miner miners docker dockers worker workers labourer labourers mother mothers father fathers parent parents wife wives husband husbands widow widows widower brother brothers sister sisters son daughter cousin cousins uncle aunt grandmother grandfather relative relatives family families friend friends neighbour neighbor teacher teachers pupil pupils student students priest priests monk monks nun nuns imam pastor bishop vicar sexton clerk clerks shopkeeper shopkeepers grocer baker bakers butcher barber tailor carpenter mason plumber boatbuilder boatman boatmen ferryman ferrymen sailor sailors crew crewman crewmen deckhand deckhands skipper pilot muleteer porter porters trader traders merchant merchants vendor vendors seller sellers hawker innkeeper cook waiter waitress cleaner gravedigger gravediggers undertaker caretaker keeper watchman paramedic paramedics orderly midwife nurses surgeon surgeons physician medics volunteer volunteers rescuer firefighter firefighters fireman firemen passenger passengers commuter commuters pedestrian passer-by passers-by onlooker onlookers bystanders tourist tourists visitor visitors refugee refugees evacuee evacuees migrant migrants deportee detainee detainees prisoner prisoners inmate inmates cellmate hostage hostages captive captives deserter deserters conscript conscripts translator interpreter reader readers caller callers elder elders townspeople townsfolk islanders pilgrims mourners demonstrators protesters protestors marchers strikers organisers organizers householder tenant landlord landlady conductor stationmaster postman postwoman hunter hunters woodcutter beekeeper",
      ],
      // "the Gazette writes", "its leader writer thought"
      [
        "media",
        "herald gazette courier observer tribune times post chronicle echo mirror sun star standard dispatch bulletin weekly weeklies paper papers tabloid tabloids newsletter blog blogger bloggers editor editors editorial columnist columnists commentator commentators presenter programme program programmes podcast station wire wires newsroom newsreel satirists correspondent question q interviewer loudspeakers feed account accounts title titles periodical journal",
      ],
      // "the charge sheet says", "pictures show"
      [
        "document",
        "release releases cable cables memorandum memoranda memo filing filings log logs logbook diary notebook ledger manifest invoice receipt bill decree order orders mandate resolution petition charter treaty protocol indictment verdict ruling judgment judgement sheet caption poll polls tally tallies recording recordings tape tapes clip clips photograph picture pictures map maps chart charts signals signal data dataset census minutes notice notices poster leaflet leaflets pamphlet entry entries message messages email e-mail autopsy inquest inquiry review audit summary commentary item certificate register roll list lists text texts draft appeal advertisement communiqués communiques declaration graffiti inscription plaque page pages",
      ],
      // "the relief society counted"
      ["agency", "charities relief society secretariat ngos donors agencies"],
      ["monitor", "tracker trackers monitors verifiers verification forum observatory archive archives watch"],
      ["unnamed-official", "aide aides insider insiders negotiators mediator mediators circles"],
      ["unnamed-partisan", "activist activists campaign campaigners supporters channels loyalists"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word) => [word, type] as const)),
);

/** Words before a soldier's or an official's title that make of him one who knows the matter: "a retired admiral". */
export const FORMER = /^(?:former|retired|ex|one-time|erstwhile)$|^ex-/u;

/** Words that tell of fighters who are no state's, before a noun that otherwise would be: "a rebel spokesman", "the People's Army". */
export const IRREGULAR =
  /^(?:rebel|rebels|rebels['’]|insurgent|insurgents|guerrilla|guerilla|militia|militias|separatist|separatists|mutineer|mutineers|jihadist|islamist|opposition|people['’]s|liberation|restoration|resistance|revolutionary|besieging|insurgency|comrade)$/u;
