import { isIP, type LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { buildConnector } from "undici";
import { ReportedlyError } from "../../errors.ts";

export interface ConnectionGuard {
  /** Whether a connection to this numeric address and port may be made. */
  readonly mayConnect: (address: string, port: number) => boolean;
  /** Every address of a host name. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  readonly connectTimeoutMs: number;
}

/**
 * A connector that asks the guard before every connection, so on every hop and however the address is written.
 * Names are resolved here, once: the addresses checked are the ones connected to, which leaves no time to answer differently.
 */
export function guardedConnector(guard: ConnectionGuard): buildConnector.connector {
  return (options, callback) => {
    const { hostname } = options;
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    // Node never calls `lookup` for an address written as numbers, so those are checked here.
    if (isIP(hostname) !== 0 && !guard.mayConnect(hostname, port)) {
      callback(refusal(hostname, port), null);
      return;
    }
    buildConnector({ port, lookup: guardedLookup(guard, port), timeout: guard.connectTimeoutMs, allowH2: false })(options, callback);
  };
}

function guardedLookup(guard: ConnectionGuard, port: number): LookupFunction {
  return (hostname, options, callback) =>
    callbackify(checkedAddresses)(hostname, port, guard, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) callback(error, "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
}

/** A name with one address that may not be connected to is refused whole: a mixed answer is how rebinding begins. */
async function checkedAddresses(hostname: string, port: number, guard: ConnectionGuard) {
  const addresses = await guard.resolve(hostname);
  if (addresses.length === 0) throw new ReportedlyError("URL_UNREACHABLE", `the name ${hostname} has no address`);
  if (!addresses.every((address) => isIP(address) !== 0 && guard.mayConnect(address, port))) throw refusal(hostname, port);
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

// The address itself stays unsaid: an answer must not map the network it was asked from.
const refusal = (hostname: string, port: number) =>
  new ReportedlyError("URL_REFUSED", `${hostname}, port ${port}, is not a public web address`);
