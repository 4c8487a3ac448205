/** The part that holds the text: `word/document.xml`, or as some writers have it `word/document2.xml`. */
export function mainPartOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const relations = new TextDecoder().decode(parts.get("_rels/.rels"));
  const relation = [...relations.matchAll(/<(?:\w{1,20}:)?Relationship\s([^<>]{1,1000})>/gu)].find(([, fields = ""]) =>
    /\sType="[^"]{1,200}\/officeDocument"/u.test(` ${fields}`),
  );
  const target = /\sTarget="\/?([^"]{1,200})"/u.exec(` ${relation?.[1] ?? ""}`)?.[1];
  return target !== undefined && parts.has(target) ? target : "word/document.xml";
}
