import { expect, it } from "vitest";
import { casualtyRows, type GoldIncident } from "./casualty-rows.ts";
import type { Incident } from "./incidents-of.ts";

const none = { perpIndividual: [], perpOrg: [], humTarget: [], killed: null, injured: null };
const incident = (type: string, more: Partial<Incident> = {}): Incident => ({ type, perpConfidence: [], ...none, ...more });
const gold = (n: number, type: string, more: Partial<GoldIncident> = {}): GoldIncident => ({ n, type, optional: false, ...none, ...more });
const two = { low: 2, high: 2 };

it("sets our numbers beside the gold incident that ours is most like", () => {
  const front = [{ alts: ["Salt Road Front"] }];
  const { gold: asked, ours } = casualtyRows(
    { id: "r", events: [gold(1, "BOMBING / ATTACK", { killed: two }), gold(2, "ATTACK", { perpOrg: front })] },
    [incident("ATTACK", { perpOrg: [{ alts: ["SALT ROAD FRONT."] }] }), incident("BOMBING", { killed: two })],
  );
  expect(asked.map(({ id }) => id)).toEqual(["r#1", "r#2"]);
  expect(ours).toEqual([
    { id: "r#1", killed: two, injured: null },
    { id: "r#2", killed: null, injured: null },
  ]);
});

it("leaves a gold incident that we have not as a miss, and ours that the gold has not as a false alarm", () => {
  const { gold: asked, ours } = casualtyRows({ id: "r", events: [gold(1, "ARSON", { killed: two })] }, [
    incident("ROBBERY", { injured: two }),
  ]);
  expect(asked).toEqual([
    { id: "r#1", killed: two, injured: null },
    { id: "r#extra0", killed: null, injured: null },
  ]);
  expect(ours).toEqual([{ id: "r#extra0", killed: null, injured: two }]);
});

it("asks for no optional incident that we do not tell", () => {
  const events = [gold(1, "ARSON", { optional: true, killed: two })];
  expect(casualtyRows({ id: "r", events }, []).gold).toEqual([]);
  expect(casualtyRows({ id: "r", events }, [incident("ARSON")]).gold).toHaveLength(1);
});
