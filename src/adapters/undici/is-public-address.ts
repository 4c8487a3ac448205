import ipaddr from "ipaddr.js";

/** True for an address of the open internet: not this machine, not its network, not a tunnel to either (NAT64, 6to4, Teredo, IPv4-mapped). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === "unicast" && (parsed instanceof ipaddr.IPv4 || isGlobalUnicast(parsed));
}

// Only 2000::/3 has been given out (RFC 4291). The rest holds old forms such as ::127.0.0.1, which no range names.
const isGlobalUnicast = (address: ipaddr.IPv6): boolean => ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
