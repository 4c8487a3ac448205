import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** True for an address of the open internet: not this machine, not its network, not a tunnel to either (NAT64, 6to4, Teredo, IPv4-mapped). */
export function isPublicAddress(address: string): boolean {
  // Only the plain form, since others ("010.0.0.1") are read one way here and another way there. A zone ("fe80::1%eth0") names a cable of ours.
  if (isIP(address) === 0 || address.includes("%") || CLOUD_HOSTS.has(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === "unicast" && (parsed instanceof ipaddr.IPv4 || isGlobalUnicast(parsed));
}

/** Public by its number and yet the inside: at it, Azure's machines find the host that runs them. */
const CLOUD_HOSTS: ReadonlySet<string> = new Set(["168.63.129.16"]);

// Only 2000::/3 has been given out (RFC 4291). The rest holds old forms such as ::127.0.0.1, which no range names.
const isGlobalUnicast = (address: ipaddr.IPv6): boolean => ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
