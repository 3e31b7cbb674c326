/** What a child is asked to do. */
export interface Call {
  readonly id: number;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The end of a call. */
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** The stack of what went wrong. */
  readonly error?: string;
}
