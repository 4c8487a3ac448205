/** Every key of the desk with what it does, as the keyboard sheet lists them. */
export const KEY_BINDINGS = [
  {
    where: "Everywhere",
    keys: [
      { keys: ["/"], does: "search reports" },
      { keys: ["a"], does: "add a report" },
      { keys: ["g"], does: "go to the list" },
      { keys: ["f"], does: "go to the feeds" },
      { keys: ["?"], does: "show this sheet" },
    ],
  },
  {
    where: "List of reports",
    keys: [
      { keys: ["j", "k"], does: "next, previous report" },
      { keys: ["Enter"], does: "open the report" },
    ],
  },
  {
    where: "Report",
    keys: [
      { keys: ["j", "k"], does: "next, previous claim (also n, p)" },
      { keys: ["Enter"], does: "from a claim to its words in the text, and back" },
      { keys: ["l"], does: "unfold the lines around the article, and fold them again" },
      { keys: ["Esc"], does: "let go of the claim" },
      { keys: ["]", "["], does: "next, previous report of the list" },
    ],
  },
  {
    where: "Claims put right by hand",
    keys: [
      { keys: ["e"], does: "correct the claim" },
      { keys: ["s"], does: "split it" },
      { keys: ["m"], does: "merge it with the next, or those chosen" },
      { keys: ["v"], does: "choose it, to merge or reject several" },
      { keys: ["x"], does: "reject it, or those chosen" },
      { keys: ["i"], does: "add a claim, of the words selected in the text" },
      { keys: ["w", "b", "q"], does: "make the selected words what is said, who says so, the words that attribute" },
      { keys: ["Ctrl ↵"], does: "make the change that is being written" },
      { keys: ["Esc"], does: "leave it as a draft" },
      { keys: ["u", "Ctrl Z"], does: "take the last change back" },
      { keys: ["h"], does: "history of the claims" },
    ],
  },
] as const;
