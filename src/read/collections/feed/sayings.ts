import type { StatedField, StatedValue } from "../../../model/report.ts";
import { stated } from "../../facts/stated.ts";
import { momentOf } from "../moment-of.ts";
import { oneLine } from "../plain-words.ts";

/** Gathers what a feed says of an entry, in the order of trust, each thing once for each place. */
export class Sayings {
  readonly stated: StatedValue[] = [];
  readonly unreadDates: string[] = [];

  add(field: StatedField, from: string, values: readonly (string | undefined)[]): this {
    for (const value of values) {
      const words = oneLine(value ?? "").slice(0, LONGEST);
      if (words !== "" && !this.has(field, words, from) && this.stated.length < MOST)
        this.stated.push(stated(field, words, `feed:${from}`, value));
    }
    return this;
  }

  addDates(field: "published" | "modified", from: string, values: readonly (string | undefined)[]): this {
    for (const raw of values) {
      const moment = raw === undefined ? undefined : momentOf(raw);
      if (moment !== undefined && !this.has(field, moment, from)) this.stated.push(stated(field, moment, `feed:${from}`, raw));
      else if (raw !== undefined && moment === undefined && raw.trim() !== "") this.unreadDates.push(raw.slice(0, LONGEST));
    }
    return this;
  }

  first(field: StatedField): string | undefined {
    return this.stated.find((said) => said.field === field)?.value;
  }

  private has(field: StatedField, value: string, from: string): boolean {
    return this.stated.some((said) => said.field === field && said.value === value && said.from === `feed:${from}`);
  }
}

const LONGEST = 500;
/** An entry that files itself under more than this is made to be found, not read. */
const MOST = 200;
