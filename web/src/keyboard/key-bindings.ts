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
] as const;
