/**
 * A status line on a terminal. If standard error is no terminal, the program writes no status line.
 */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Creates a status line on standard error. */
export function createProgress(): Progress {
  const write = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return { show: write, clear: () => write('') };
}
