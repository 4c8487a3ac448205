/** What the list of reports is narrowed to. It lives in the address, so that a view can be shared and gone back to. */
export interface ReportSearch {
  readonly words?: string | undefined;
  readonly outlet?: readonly string[] | undefined;
  readonly certainty?: readonly string[] | undefined;
  readonly eventType?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  /** An area: `west,south,east,north` in degrees. */
  readonly box?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const FACETS = ["outlet", "certainty", "status", "eventType", "region", "theme", "language"] as const;
export type FacetName = (typeof FACETS)[number];

const SINGLE = ["words", "box", "from", "to"] as const;

/** A search from an address or a link; what is empty or not understood is left out. */
export function reportSearch(raw: Record<string, unknown>): ReportSearch {
  const facets = FACETS.flatMap((name) => {
    const values = [raw[name] ?? []].flat().map(String).filter(Boolean);
    return values.length === 0 ? [] : [[name, [...new Set(values)]] as const];
  });
  const singles = SINGLE.flatMap((name) => {
    const value = [raw[name]].flat()[0];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  return Object.fromEntries([...singles, ...facets]) as ReportSearch;
}

/** The search as the API and the address write it: repeated names for several values. */
export function searchToParams(search: Record<string, unknown> | ReportSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value ?? []].flat()) params.append(name, String(one));
  }
  return params;
}

/** The other way: every name with its value, or its values where it is repeated. */
export function paramsToSearch(query: string): Record<string, unknown> {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, singleOrAll(params.getAll(name))]));
}

const singleOrAll = (values: readonly string[]) => (values.length === 1 ? values[0] : values);

export const isNarrowed = (search: ReportSearch): boolean => [...FACETS, ...SINGLE].some((name) => (search[name]?.length ?? 0) > 0);
