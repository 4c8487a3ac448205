import { ReportedlyError } from "../../errors.ts";
import { PRODUCT_TOKEN } from "./robots-rules.ts";

/** How we introduce ourselves: "Reportedly (+mailto:desk@lantern.example)", so that a site can speak of us and to us. */
export function userAgent(contact: string | undefined): string {
  if (contact === undefined || contact === "") return `${PRODUCT_TOKEN} (reads single reports at somebody's request, and feeds)`;
  if (!/^[\x21-\x27\x2a-\x7e][\x20-\x27\x2a-\x7e]{0,199}$/u.test(contact))
    throw new ReportedlyError("USAGE", "expected a mail or web address to be reached at, in plain letters and at most 200 of them");
  return `${PRODUCT_TOKEN} (+${contact})`;
}
