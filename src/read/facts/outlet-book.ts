import type { OutletEntry, World } from "../../model/world.ts";
import { foldName } from "./fold-name.ts";

/** Finds outlets of the world by name, alias or address. */
export interface OutletBook {
  named(name: string): OutletEntry | undefined;
  at(url: string | undefined): OutletEntry | undefined;
  /** True for the name of a known place that is no outlet's: "Port Ansel, 4 August 2031" says where, not who. */
  isPlace(name: string): boolean;
  /** True when two names mean one outlet: equal but for case and punctuation, or names of one entry. */
  same(a: string, b: string): boolean;
}

const books = new WeakMap<World["outlets"], OutletBook>();

/** The outlets of a world, looked up once and remembered with it. */
export function outletBook(world: Pick<World, "outlets" | "places">): OutletBook {
  const known = books.get(world.outlets) ?? makeBook(world);
  books.set(world.outlets, known);
  return known;
}

const placeNames = new WeakMap<World["places"], ReadonlySet<string>>();

function hasPlace(places: World["places"], name: string): boolean {
  const names =
    placeNames.get(places) ?? new Set(places.flatMap((place) => [place.name, ...place.aliases].map((one) => one.toLowerCase())));
  placeNames.set(places, names);
  return names.has((name.split(",")[0] ?? "").trim().toLowerCase());
}

function makeBook({ outlets, places }: Pick<World, "outlets" | "places">): OutletBook {
  const byName = new Map<string, OutletEntry>();
  const byHost = new Map<string, OutletEntry>();
  // Rooms layer their entries before the starter's: the first to claim a name keeps it.
  for (const entry of outlets) {
    for (const name of [entry.name, ...entry.aliases]) if (!byName.has(foldName(name))) byName.set(foldName(name), entry);
    for (const domain of entry.domains) if (!byHost.has(domain)) byHost.set(domain, entry);
  }
  const named = (name: string): OutletEntry | undefined =>
    byName.get(foldName(name)) ?? (/^[\w-]+(?:\.[\w-]+)+$/u.test(name) ? byHost.get(bareHost(name)) : undefined);
  return {
    named,
    isPlace: (name) => named(name) === undefined && hasPlace(places, name),
    at: (url) => suffixes(hostOf(url)).flatMap((host) => byHost.get(host) ?? [])[0],
    same: (a, b) => foldKey(a) === foldKey(b) || (named(a) !== undefined && named(a) === named(b)),
  };
}

/** "Lantern Post", "The Lantern Post" and "lanternpost.example" are one name. */
const foldKey = (name: string): string =>
  foldName(name.replace(/^(?:https?:\/\/)?(?:www\.)?([\w-]{3,})\.[a-z.]{2,12}\/?$/iu, "$1")).replaceAll(" ", "");

/** The host of an address without `www.`; empty when it is none. */
export function hostOf(url: string | undefined): string {
  if (url === undefined) return "";
  // A web archive shows the page of somebody else, whose address is inside its own.
  const archived = /^https?:\/\/(?:web\.)?archive\.[a-z]{2,5}\/(?:web\/)?[\w*]{1,20}\/(?<inner>https?:\/\/.+)$/u.exec(url)?.groups?.[
    "inner"
  ];
  try {
    return bareHost(new URL(archived ?? url).hostname);
  } catch {
    return "";
  }
}

const bareHost = (host: string): string => host.toLowerCase().replace(/^(?:www|m|amp|mobile)\./u, "");

/** `news.lantern.example`, then `lantern.example`. */
function suffixes(host: string): string[] {
  const labels = host.split(".");
  return host === "" ? [] : labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}
