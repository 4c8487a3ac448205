import { describe, expect, it } from "vitest";
import { type Draft, readingOf } from "./drafted-reading.ts";
import { incidentsOf } from "./incidents-of.ts";

const TEXT = "THE SALT ROAD FRONT (SRF) BOMBED THE MILL. THREE HOODED MEN KILLED THE MILLER AND TWO CLERKS. HE DIED AT DUSK.";
const found = (...drafts: Draft[]) => incidentsOf(readingOf(TEXT, drafts));
const bombed: Draft = {
  eventType: "assault",
  content: "THE SALT ROAD FRONT (SRF) BOMBED THE MILL",
  actors: [
    { words: "THE SALT ROAD FRONT (SRF)", role: "agent" },
    { words: "THE MILL", role: "target" },
  ],
};
const killed: Draft = { eventType: "assault", content: "THE MILLER WAS KILLED", actors: [{ words: "THE MILLER", role: "victim" }] };

describe("the incidents of a report", () => {
  it("are one for each type, told by the words of the claims", () => {
    expect(found(bombed, killed, bombed).map(({ type }) => type)).toEqual(["BOMBING", "ATTACK"]);
  });

  it("name a party by all its names, and how sure the report is of it", () => {
    const [incident] = found(bombed);
    expect(incident?.perpOrg).toEqual([{ alts: ["THE SALT ROAD FRONT (SRF)", "SALT ROAD FRONT", "SRF"] }]);
    expect(incident?.perpConfidence).toEqual([{ value: "REPORTED AS FACT", of: ["THE SALT ROAD FRONT (SRF)", "SALT ROAD FRONT", "SRF"] }]);
    expect(incident?.perpIndividual).toEqual([]);
  });

  it("tell people by what they are from organisations, and take no pronoun for a name", () => {
    const agents: Draft = {
      ...killed,
      actors: [
        { words: "THREE HOODED MEN", role: "agent" },
        { words: "HE", role: "victim" },
      ],
    };
    const incident = found({ ...agents, killed: [1, 1] })[0];
    expect(incident?.perpIndividual).toEqual([{ alts: ["THREE HOODED MEN"] }]);
    expect(incident?.humTarget).toEqual([]);
  });

  it("give the highest number told", () => {
    const incident = found({ ...killed, killed: [2, 2] }, { ...killed, killed: [5, null], wounded: [7, 9] })[0];
    expect(incident).toMatchObject({ killed: { low: 5, high: null }, injured: { low: 7, high: 9 } });
  });

  it("count the victims where no number is told: one each, and two or more for a plural", () => {
    expect(found(killed, killed)[0]?.killed).toEqual({ low: 1, high: 1 });
    const clerks: Draft = { ...killed, actors: [{ words: "TWO CLERKS", role: "victim" }] };
    expect(found(killed, clerks)[0]?.killed).toEqual({ low: 3, high: null });
    expect(found(bombed)[0]?.killed).toBeNull();
  });

  it("leave out what is denied, what harms nobody, and what blames nobody", () => {
    expect(found({ ...bombed, polarity: "-" }, { ...bombed, eventType: "consult" }, { ...bombed, actors: [] })).toEqual([]);
  });
});
