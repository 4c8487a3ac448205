/** What mentions are: who acts or suffers, and where. */
export const MENTION_ROLES = ["actor", "place"] as const;
