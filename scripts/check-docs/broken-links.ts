import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Relative links and pictures of a Markdown page that lead nowhere, and links to headings that are not there. */
export function brokenLinks(root: string, page: string): string[] {
  return linksOf(readFileSync(join(root, page), "utf8")).flatMap((link) => {
    const [path = "", heading] = link.split("#");
    const target = path === "" ? page : normalize(join(dirname(page), decodeURI(path)));
    if (!existsSync(join(root, target))) return [`${page}: ${link} leads nowhere`];
    if (heading === undefined || !target.endsWith(".md")) return [];
    return headingsOf(readFileSync(join(root, target), "utf8")).has(heading) ? [] : [`${page}: ${link} names a heading that is not there`];
  });
}

/** Link targets within the repository; addresses with a scheme are not looked up. */
function linksOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^()\s]+)\)/gu)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^[a-z]+:/iu.test(target));
}

/** Anchors as code hosts make them: lower case, punctuation dropped, spaces to hyphens. */
function headingsOf(markdown: string): ReadonlySet<string> {
  const headings = [...withoutCode(markdown).matchAll(/^#+ (.+)$/gmu)].map(([, words]) => words ?? "");
  return new Set(
    headings.map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_\s-]/gu, "")
        .trim()
        .replace(/\s/gu, "-"),
    ),
  );
}

const withoutCode = (markdown: string) => markdown.replace(/^```.*?^```/gmsu, "");
