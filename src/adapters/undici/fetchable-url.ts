import { ReportedlyError } from "../../errors.ts";

/** An address as given or as a redirect names it, when its form may be fetched: http or https, no name and password inside. */
export function fetchableUrl(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url === null) throw new ReportedlyError("URL_REFUSED", "expected a web address such as https://example.org/page");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new ReportedlyError("URL_REFUSED", `expected http or https, met ${url.protocol}`);
  if (url.username !== "" || url.password !== "")
    throw new ReportedlyError("URL_REFUSED", "an address with a user name or password in it is not fetched");
  url.hash = "";
  return url;
}
