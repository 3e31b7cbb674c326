/**
 * A message to a child process. With this message, the parent process asks the child process to run
 * one command.
 */
export interface Call {
  readonly id: number;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The reply of the child process. The child sends the reply when the command has ended. */
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** The stack trace of the error, if the command has failed. */
  readonly error?: string;
}
