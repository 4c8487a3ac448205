import { describe, expect, it } from "vitest";
import { plainReport } from "../../test/contracts/plain-report.ts";
import { starterWorld } from "../lexicon/starter-world.ts";
import type { Report, Sentence } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { findClaims } from "./find-claims.ts";

/** A report of one headline or of body sentences, each in the same block. */
function reportOf(sentences: readonly string[], part: "headline" | "body"): { report: Report; spans: Sentence[] } {
  const text = sentences.join(" ");
  let at = 0;
  const spans = sentences.map((words, index): Sentence => {
    const start = at;
    at += words.length + 1;
    return { index, span: { start, end: start + words.length }, part, block: 0 };
  });
  return { report: plainReport(text, { published: { value: "2031-05-14" } }), spans };
}

/** Claims as short lines: level, polarity, content, who says so by which words. */
function claimLines(sentences: readonly string[], part: "headline" | "body" = "body"): string[] {
  const { report, spans } = reportOf(sentences, part);
  const words = (span: Span): string => report.text.slice(span.start, span.end);
  return findClaims(report, spans, starterWorld).claims.map((claim) => {
    const links = claim.chain.slice(1).map((link) => `${link.source ?? "nobody named"} (${link.cue.map(words).join(" … ")})`);
    return `${claim.certainty.level}${claim.certainty.polarity} ${claim.content.map(words).join(" … ")}${links.length > 0 ? ` < ${links.join(" < ")}` : ""}`;
  });
}

describe("who says so, and how surely", () => {
  it.each<[string, string[]]>([
    [
      "Two ferries were reportedly damaged in the strait on Monday.",
      ["reported+ Two ferries were … damaged in the strait on Monday < nobody named (reportedly)"],
    ],
    [
      "Islanders allegedly shelled the customs house, but the mayor said nobody was hurt.",
      ["alleged+ Islanders … shelled the customs house < nobody named (allegedly)", "reported- nobody was hurt < the mayor (said)"],
    ],
    [
      "Dock workers said the crane fell, killing three men and injuring at least seven others.",
      [
        "reported+ the crane fell < Dock workers (said)",
        "reported+ killing three men < Dock workers (said)",
        "reported+ injuring at least seven others < Dock workers (said)",
      ],
    ],
    ["The garrison lost 45 killed and wounded.", ["asserted+ The garrison lost 45 killed and wounded"]],
    ["Losses amounted to as many as nine boats.", ["asserted+ Losses amounted to as many as nine boats"]],
    [
      "The number of dockers killed since January has risen to 61.",
      ["asserted+ The number of dockers killed since January has risen to 61"],
    ],
    ["She counts 12 polling stations in the delta.", ["asserted+ She counts 12 polling stations in the delta"]],
    [
      "The relief of the island followed its shelling of the mole.",
      ["asserted+ The relief of the island followed its shelling of the mole", "asserted+ its shelling of the mole"],
    ],
    [
      "The harbour ministry denied that its patrol boats had fired on the trawler.",
      ["alleged- its patrol boats had fired on the trawler < The harbour ministry (denied)"],
    ],
    ["The council has not confirmed that the convoy was attacked.", ["unknown+ the convoy was attacked < The council (has not confirmed)"]],
    [
      "If the talks fail, the garrison may withdraw from the northern fort.",
      ["possible+ If the talks fail, the garrison may withdraw from the northern fort", "unknown+ the talks fail"],
    ],
    [
      "The commander was accused of shelling the market by the opposition council.",
      ["alleged+ The commander … shelling the market < the opposition council (was accused of)"],
    ],
    [
      "The opposition council accused the commander of shelling the market.",
      ["alleged+ the commander … shelling the market < The opposition council (accused)"],
    ],
    ["Smoke was seen over the airport.", ["asserted+ Smoke … over the airport < nobody named (was seen)"]],
    ["Twelve men were reported injured at the quay.", ["reported+ Twelve men were … injured at the quay < nobody named (reported)"]],
    [
      "Fighters captured the ridge and now control the road to the port.",
      ["asserted+ Fighters captured the ridge", "asserted+ Fighters … now control the road to the port"],
    ],
    ["The decision is another sign that the garrison faces shortages.", ["likely+ the garrison faces shortages"]],
    ["The harbour watch confirmed the death of two sailors.", ["reported+ the death of two sailors < The harbour watch (confirmed)"]],
    [
      "State radio quoted the garrison as saying the bridge had fallen.",
      ["reported+ the bridge had fallen < State radio (quoted) < the garrison (as saying)"],
    ],
    [
      "The crew moved the wounded ashore, according to two nurses.",
      ["reported+ The crew moved the wounded ashore < two nurses (according to)"],
    ],
    ["Allegedly, the envoy was shot in the harbour.", ["alleged+ the envoy was shot in the harbour < nobody named (Allegedly)"]],
    [
      "According to harbour sources two boats sank off the cape.",
      ["reported+ two boats sank off the cape < harbour sources (According to)"],
    ],
    ["The army denied shelling the port.", ["alleged- shelling the port < The army (denied)"]],
    ["Claims that boats were burnt could not be confirmed.", ["alleged+ boats were burnt < nobody named (Claims)"]],
    [
      "The crew left at noon, saying the pier was unsafe.",
      ["asserted+ The crew left at noon", "reported+ the pier was unsafe < The crew (saying)"],
    ],
    ["A hospital source put the death toll at 19.", ["reported+ the death toll at 19 < A hospital source (put)"]],
    [
      "The tower is burning, the mayor said, adding that the crew had left.",
      ["reported+ The tower is burning < the mayor (said)", "reported+ the crew had left < the mayor (adding)"],
    ],
  ])("reads %s", (sentence, lines) => {
    expect(claimLines([sentence])).toEqual(lines);
  });

  it("takes words that attribute nothing for what is said", () => {
    const lines = claimLines(["The two fishermen were arrested in July in the coastal town and have not been seen since."]);
    expect(lines).toEqual(["asserted+ The two fishermen were arrested in July in the coastal town", "asserted- have not been seen"]);
  });

  it("leaves a headline with a question mark unknown", () => {
    expect(claimLines(["Has the navy left the strait?"], "headline")).toEqual(["unknown+ the navy left the strait"]);
  });

  it("hears the source behind a headline's colon", () => {
    expect(claimLines(["Rebels seize lighthouse, 12 dead: monitor"], "headline")).toEqual([
      "reported+ Rebels seize lighthouse < monitor (:)",
      "reported+ 12 dead < monitor (:)",
    ]);
  });

  it("carries a quotation over to the next sentence", () => {
    expect(claimLines(["“We never left the pier,” said Anna Vell.", "“The soldiers came at night.”"])).toEqual([
      "reported+ We never left the pier < Anna Vell (said)",
      "reported+ The soldiers came at night < Anna Vell (said)",
    ]);
  });

  it("gives a statement to the one who makes it", () => {
    expect(claimLines(["The minister said:", "The port is closed."])).toEqual(["reported+ The port is closed < The minister (said)"]);
  });
});

describe("each voice for itself", () => {
  it.each<[string, string[]]>([
    [
      "Forty dockers died, the council said, while the harbour ministry said nine had died.",
      ["reported+ Forty dockers died < the council (said)", "reported+ nine had died < the harbour ministry (said)"],
    ],
    [
      "The council said forty dockers had died, but it said the toll could rise.",
      ["reported+ forty dockers had died < The council (said)", "possible+ the toll could rise < The council (said)"],
    ],
    [
      "The mayor said the port burned and the harbour master said two ships sank.",
      ["reported+ the port burned < The mayor (said)", "reported+ two ships sank < the harbour master (said)"],
    ],
    [
      "The harbour ministry put its losses at nine dead and 14 injured.",
      ["reported+ its losses at nine dead < The harbour ministry (put)", "reported+ 14 injured < The harbour ministry (put)"],
    ],
    [
      "Anna Vell, who said she had seen the planes, was killed on Monday.",
      ["reported+ the planes < Anna Vell (said) < Anna Vell (had seen)", "asserted+ Anna Vell … was killed on Monday"],
    ],
    [
      "The plan, which officials said had failed, was dropped.",
      ["reported+ The plan … had failed < officials (said)", "asserted+ The plan … was dropped"],
    ],
    [
      "The house burned in a raid that officials said killed nine.",
      ["reported+ a raid … killed nine < officials (said)", "asserted+ The house burned in a raid"],
    ],
    [
      "The group, which claimed that it had downed a drone, left the port.",
      ["alleged+ it had downed a drone < The group (claimed)", "asserted+ The group … left the port"],
    ],
    [
      "Officials said Anna Vell, who owns two boats, was killed.",
      [
        "reported+ Anna Vell, who owns two boats, was killed < Officials (said)",
        "reported+ Anna Vell, who owns two boats < Officials (said)",
      ],
    ],
    ["He told reporters 20 sailors had been killed.", ["reported+ 20 sailors had been killed < He (told)"]],
    [
      "The group said in a statement that could not be verified that it had downed a drone.",
      ["reported+ it had downed a drone < The group (said)", "asserted- a statement that could not be verified"],
    ],
    [
      "Relatives who filled the gallery hope for a trial.",
      ["possible+ a trial < Relatives who filled the gallery (hope for)", "asserted+ Relatives who filled the gallery"],
    ],
    [
      "Dockers, a source at the port said on Friday, seized the crane.",
      ["reported+ Dockers … seized the crane < a source at the port (said)"],
    ],
    ["By the council's own count, nine dockers died.", ["reported+ nine dockers died < the council (By … 's own count)"]],
    [
      "“We left the pier,” explained Anna Vell, who believes that the port is lost.",
      ["reported+ We left the pier < Anna Vell (explained)", "reported+ the port is lost < Anna Vell (believes)"],
    ],
    ["Two pilots saw flashes, but we could not confirm it.", ["reported+ flashes < Two pilots (saw)", "asserted- we could not confirm it"]],
    ["In the words of a nurse, the ward was empty.", ["reported+ the ward was empty < a nurse (In the words of)"]],
    [
      "The bridge had been held for a week, in the army's view.",
      ["alleged+ The bridge had been held for a week < the army (in … 's view)"],
    ],
    [
      "The watch said the blast claimed the lives of three dockers and injured two others.",
      [
        "reported+ the blast claimed the lives of three dockers < The watch (said)",
        "reported+ the blast … injured two others < The watch (said)",
      ],
    ],
    [
      "The mayor confirmed the death toll, saying that the port had burned.",
      ["reported+ the death toll < The mayor (confirmed)", "reported+ the port had burned < The mayor (saying)"],
    ],
    [
      "The pier burned when guards shot six families of rebels on Saturday and Sunday a monitor said.",
      ["reported+ The pier burned when guards shot six families of rebels on Saturday and Sunday < a monitor (said)"],
    ],
  ])("in %s", (sentence, lines) => {
    expect(claimLines([sentence])).toEqual(lines);
  });
});

describe("no sentence that tells something is lost", () => {
  it.each<[string, string[]]>([
    ["Captain Signe Ostrand commands four wooden sweepers.", ["asserted+ Captain Signe Ostrand commands four wooden sweepers"]],
    ["Thirty-seven dockers, among them twelve boys, drowned.", ["asserted+ Thirty-seven dockers, among them twelve boys, drowned"]],
    ["Air defence crews shot down 11 drones over the cape.", ["asserted+ Air defence crews shot down 11 drones over the cape"]],
    [
      "The Minister for the Isles, Anna Vell, visited the port on 4 April.",
      ["asserted+ The Minister for the Isles, Anna Vell, visited the port on 4 April"],
    ],
    [
      "Members of the harbour guard shot dead nine men in the port on June 11, the watch said today.",
      ["reported+ Members of the harbour guard shot dead nine men in the port on June 11 < the watch (said)"],
    ],
    [
      "Wirrin Tal, 71, who lost both of her barns, said the pier was gone.",
      ["reported+ the pier was gone < Wirrin Tal, 71 (said)", "asserted+ Wirrin Tal, 71, who lost both of her barns"],
    ],
  ])("such as %s", (sentence, lines) => {
    expect(claimLines([sentence])).toEqual(lines);
  });
});

describe("who it is that speaks", () => {
  const types = (sentences: readonly string[]): (string | undefined)[] => {
    const { report, spans } = reportOf(sentences, "body");
    return findClaims(report, spans, starterWorld).claims.map((claim) => claim.chain.at(-1)?.sourceType);
  };

  it.each<[string, string]>([
    ["Lorry drivers said the pier had gone.", "witness"],
    ["A retired admiral said the pier had gone.", "expert"],
    ["A rebel spokesman said the pier had gone.", "belligerent"],
    ["Two officers said the pier had gone.", "unnamed-official"],
    ["The coastguard said the pier had gone.", "official"],
    ["The charge sheet said the pier had gone.", "document"],
    ["Anna Vell, a grocer, said the pier had gone.", "witness"],
  ])("in %s", (sentence, type) => {
    expect(types([sentence])).toContain(type);
  });

  it("is told of a short form by the name in full", () => {
    expect(types(["The Cape Restoration Army (CRA) held the pier.", "The CRA said it had lost nine men."])).toEqual([
      "author",
      "belligerent",
    ]);
  });
});

describe("who commits to what", () => {
  const stances = (sentence: string): string[] => {
    const { report, spans } = reportOf([sentence], "body");
    return findClaims(report, spans, starterWorld).claims.map((claim) => claim.chain.map((link) => link.stance).join(" "));
  };

  it.each<[string, string[]]>([
    ["The pier has burned down.", ["CT+"]],
    ["The pier has not burned down.", ["CT-"]],
    ["The pier may have burned down.", ["PS+"]],
    ["The mayor said the pier had burned down.", ["Uu CT+"]],
    ["The mayor said the pier had not burned down.", ["Uu CT-"]],
    ["The mayor denied that the pier had burned down.", ["Uu CT-"]],
    ["Nurses believe the pier burned down.", ["Uu PR+"]],
  ])("in %s", (sentence, expected) => {
    expect(stances(sentence)).toEqual(expected);
  });
});

describe("how many", () => {
  const quantities = (sentence: string): string[] => {
    const { report, spans } = reportOf([sentence], "body");
    return findClaims(report, spans, starterWorld).claims.flatMap((claim) =>
      claim.quantities.map(
        (found) => `${report.text.slice(found.span.start, found.span.end)}: ${found.measure} ${found.min ?? ""}..${found.max ?? ""}`,
      ),
    );
  };

  it.each<[string, string[]]>([
    ["At least 85 sailors were killed near the cape.", ["At least 85: killed 85.."]],
    ["Up to 33 people were injured.", ["Up to 33: wounded ..33"]],
    ["Between 20 and 30 families fled the village.", ["Between 20 and 30: displaced 20..30"]],
    ["Dozens of boats were destroyed.", ["Dozens: destroyed 24..96"]],
    ["The blast killed nine men and wounded 14 others.", ["nine: killed 9..9", "14: wounded 14..14"]],
    ["The village lies about 30km south of the port.", ["about 30km: distance-km 30..30"]],
    ["Division 17 left the camp on 25 April 2031.", []],
    ["The two sides met in the harbour.", []],
    ["Police detained 1,300 demonstrators.", ["1,300: detained 1300..1300"]],
    ["The army lost 28 soldiers in the raid.", ["28: killed 28..28"]],
    ["Forty people were killed and injured in the square.", ["Forty: count 40..40"]],
    ["The council puts the dead at 11.", ["11: killed 11..11"]],
    ["Air defence units shot down 38 drones over four provinces.", ["38: destroyed 38..38", "four: count 4..4"]],
    ["Two gunmen on a motorcycle shot dead the deputy governor.", ["Two: count 2..2"]],
    ["The navy destroyed four of them with gunfire.", ["four: destroyed 4..4"]],
    ["The navy lost one diver.", ["one: killed 1..1"]],
    ["Five killed four injured in attacks.", ["Five: killed 5..5", "four: wounded 4..4"]],
    ["Shells fell on Mazzeh 86 neighbourhood.", []],
    ["More than 80 are in custody.", ["More than 80: detained 80.."]],
    ["Some 12,500 people have left their homes.", ["Some 12,500: displaced 12500..12500"]],
    ["In May four boats sank.", ["four: destroyed 4..4"]],
  ])("counts in %s", (sentence, found) => {
    expect(quantities(sentence)).toEqual(found);
  });
});
