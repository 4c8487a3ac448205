import type { Page } from "playwright-core";

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly isRightToLeft: boolean;
}

/** A page that has just come may still move under the pointer. */
const ATTEMPTS = 6;
const PAUSE_MS = 200;

/** Select words of the report's text as a person does: press at their beginning, move to their end, let go. They must stand on one line. */
export async function selectWords(page: Page, words: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await drag(page, words);
    if (((await page.evaluate<string>("getSelection().toString()")) ?? "").trim() === words) return;
    // a press that missed may have opened something over the text
    await page.keyboard.press("Escape");
    await page.waitForTimeout(PAUSE_MS);
  }
  throw new Error(`the words “${words}” could not be selected`);
}

async function drag(page: Page, words: string): Promise<void> {
  const { top, bottom, left, right, isRightToLeft } = await restingBox(page, words);
  const middle = (top + bottom) / 2;
  const [from, to] = isRightToLeft ? [right - 1, left + 1] : [left + 1, right - 1];
  await page.mouse.move(from, middle);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, middle, { steps: 4 });
  await page.mouse.move(to, middle, { steps: 4 });
  await page.mouse.up();
}

/** Where the words lie once they lie still. */
async function restingBox(page: Page, words: string): Promise<Box> {
  let box = await page.evaluate<Box>(boxOf(words));
  for (let look = 0; look < ATTEMPTS; look++) {
    await page.waitForTimeout(50);
    const next = await page.evaluate<Box>(boxOf(words));
    if (next.top === box.top && next.left === box.left && next.right === box.right) return next;
    box = next;
  }
  return box;
}

/** A script for the page that answers where on the screen the words lie, having brought them into view. */
const boxOf = (words: string): string => `(() => {
  const words = ${JSON.stringify(words)};
  const block = [...document.querySelectorAll("[data-start]")].find((one) => one.textContent.includes(words));
  if (!block) throw new Error("no block says " + words);
  const start = block.textContent.indexOf(words);
  const place = (offset) => {
    const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(), before = 0; node; node = nodes.nextNode()) {
      if (offset <= before + node.data.length) return [node, offset - before];
      before += node.data.length;
    }
  };
  const range = document.createRange();
  range.setStart(...place(start));
  range.setEnd(...place(start + words.length));
  block.scrollIntoView({ block: "center" });
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return { top, bottom, left, right, isRightToLeft: getComputedStyle(block).direction === "rtl" };
})()`;
