/** What the commands that revise claims touch beyond their arguments. */
export interface ClaimSurroundings {
  /** The name of the system's user, whom a revision is by unless it says otherwise. */
  readonly userName: () => string;
}
