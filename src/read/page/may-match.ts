import { AttributeAction, parse, type Selector, SelectorType } from "css-what";
import type { Element } from "domhandler";

/** What an element must have so that one alternative of a selector can find it; undefined where nothing simple is known. */
type Need = { readonly tag: string } | { readonly attribute: string; readonly holds?: string | undefined };

const TRAVERSALS: ReadonlySet<SelectorType> = new Set([
  SelectorType.Descendant,
  SelectorType.Child,
  SelectorType.Sibling,
  SelectorType.Adjacent,
  SelectorType.Parent,
  SelectorType.ColumnCombinator,
]);
const SYNTAX = /[$()*+./?[\\\]^{|}]/gu;
const HOLDING: ReadonlySet<AttributeAction> = new Set([
  AttributeAction.Any,
  AttributeAction.Element,
  AttributeAction.Equals,
  AttributeAction.Start,
  AttributeAction.End,
]);

/**
 * A cheap test that lets every element through which a CSS selector finds, and few others: by its name, an attribute that it has,
 * or words that its class holds. Most elements of a page fail it at once, and the selector itself need not be asked.
 */
export function mayMatch(selector: string): (element: Element) => boolean {
  const needs = parse(selector).map(needOf);
  if (needs.some((need) => need === undefined)) return () => true;
  const known = needs.filter((need) => need !== undefined);
  const tags = new Set(known.flatMap((need) => ("tag" in need ? [need.tag] : [])));
  const attributes = [...new Set(known.flatMap((need) => ("attribute" in need && need.holds === undefined ? [need.attribute] : [])))];
  const held = known.flatMap((need) => ("attribute" in need && need.holds !== undefined ? [need.holds.replace(SYNTAX, "\\$&")] : []));
  const classes = held.length > 0 ? new RegExp(held.join("|"), "iu") : undefined;
  return ({ name, attribs }) =>
    tags.has(name) ||
    attributes.some((attribute) => attribs[attribute] !== undefined) ||
    (classes !== undefined && attribs["class"] !== undefined && classes.test(attribs["class"]));
}

/** The need of what stands last, since that is the element which is found: ".byline" of "article .byline". */
function needOf(alternative: readonly Selector[]): Need | undefined {
  const last = alternative.slice(alternative.findLastIndex(({ type }) => TRAVERSALS.has(type)) + 1);
  const [marked] = last.filter((token) => token.type === SelectorType.Attribute && token.action !== AttributeAction.Not);
  if (marked?.type === SelectorType.Attribute) {
    const holds = marked.name === "class" && HOLDING.has(marked.action) ? marked.value : "";
    return { attribute: marked.name, holds: holds === "" ? undefined : holds };
  }
  const [named] = last.filter((token) => token.type === SelectorType.Tag);
  return named?.type === SelectorType.Tag ? { tag: named.name } : undefined;
}
