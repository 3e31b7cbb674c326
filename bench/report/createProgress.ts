/** One line that changes, on a terminal; nothing anywhere else. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Shows the progress on standard error. */
export function createProgress(): Progress {
  const write = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return { show: write, clear: () => write('') };
}
