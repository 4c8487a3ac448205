/**
 * Looks for many texts at once: gives, for a text, the indexes of the groups of which it holds a member, the lowest first.
 * The text is gone through once, however many groups there are.
 */
export function textsHeld(groups: readonly (readonly string[])[]): (text: string) => readonly number[] {
  const wanted = wantedOf(groups);
  const short = wanted.filter(({ text }) => text.length < KEY);
  const bySlot = slotsOf(wanted.filter(({ text }) => text.length >= KEY));
  // A bit a slot: small enough to stay close to the processor.
  const taken = new Uint8Array(SLOTS / 8);
  for (const slot of bySlot.keys()) taken[slot >> 3] = (taken[slot >> 3] ?? 0) | (1 << (slot & 7));
  return (text) => {
    const held = new Set<number>();
    for (const each of short) if (text.includes(each.text)) add(held, each);
    let slot = slotAt(text, -1);
    for (let at = 0; at + KEY <= text.length; at++) {
      slot = nextSlot(slot, text.charCodeAt(at + KEY - 1));
      if ((((taken[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 0) continue;
      for (const { each, from } of bySlot.get(slot) ?? []) if (text.startsWith(each.text, at - from)) add(held, each);
    }
    return held.size === 0 ? NONE : [...held].sort((a, b) => a - b);
  };
}

interface Wanted {
  readonly text: string;
  readonly groups: readonly number[];
}

/** A wanted text is looked for where so many code units of it stand: its key. */
const KEY = 4;
const SLOTS = 2 ** 20;
const NONE: readonly number[] = [];

/** Five bits of each code unit of a key: enough to tell the letters of one script apart. */
const nextSlot = (slot: number, next: number): number => ((slot << 5) | (next & 31)) & (SLOTS - 1);

function slotAt(text: string, at: number): number {
  let slot = 0;
  for (let index = at; index < at + KEY; index++) slot = nextSlot(slot, text.charCodeAt(index));
  return slot;
}

const add = (held: Set<number>, { groups }: Wanted): void => {
  for (const group of groups) held.add(group);
};

function wantedOf(groups: readonly (readonly string[])[]): readonly Wanted[] {
  const byText = new Map<string, number[]>();
  for (const [group, texts] of groups.entries()) for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), group]);
  return [...byText].map(([text, found]) => ({ text, groups: found }));
}

interface Place {
  readonly each: Wanted;
  /** Where its key begins in it. */
  readonly from: number;
}

/** Each text by the key in it that the fewest have: one that many have ("THE ") stands in most lines and would tell little. */
function slotsOf(wanted: readonly Wanted[]): ReadonlyMap<number, readonly Place[]> {
  const counts = new Map<number, number>();
  for (const { text } of wanted) for (const slot of new Set(slotsIn(text))) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const bySlot = new Map<number, Place[]>();
  for (const each of wanted) {
    const slots = slotsIn(each.text);
    const rarest = slots.reduce((best, slot) => ((counts.get(slot) ?? 0) < (counts.get(best) ?? 0) ? slot : best));
    bySlot.set(rarest, [...(bySlot.get(rarest) ?? []), { each, from: slots.indexOf(rarest) }]);
  }
  return bySlot;
}

const slotsIn = (text: string): readonly number[] => Array.from({ length: text.length - KEY + 1 }, (_, at) => slotAt(text, at));
