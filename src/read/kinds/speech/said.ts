/** Words that were spoken in one go, at a time and by somebody where that is known; or a sound or remark between them. */
export interface Said {
  readonly words: string;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  readonly speaker?: string | undefined;
  /** Begins a turn: somebody else speaks, or may. */
  readonly isTurn: boolean;
  /** "[applause]", or a remark of who made the captions: shown, and nobody's words. */
  readonly isAside: boolean;
}
