import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fromEvent, map, takeUntil } from 'rxjs';
import { record } from '../../support/record.js';

/** A candidate that runs in its own process. Its program is written in another language. */
export interface OtherCandidate extends AsyncDisposable {
  tell(order: 'join' | 'leave'): void;
  /**
   * Waits until the process has printed this line. If the process has printed the line before this
   * call, the promise resolves at once. The second call for this line waits until the process has
   * printed the line twice since the start of the process, and so on.
   */
  heard(line: string): Promise<void>;
  /** Asks a question and returns the words of the reply. */
  ask(question: string): Promise<readonly string[]>;
}

/**
 * Starts a program that reads one order per line from its standard input. The program prints
 * events.
 */
export async function startOther([command, ...args]: readonly [
  string,
  ...string[],
]): Promise<OtherCandidate> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const output = createInterface(child.stdout);
  const lines = record(
    fromEvent(output, 'line').pipe(map(String), takeUntil(fromEvent(output, 'close'))),
  );
  const counts = new Map<string, number>();

  const next = async (isWanted: (line: string) => boolean, key: string): Promise<string> => {
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    let left = seen;
    // If the program is written in Java, `java` compiles it at each start. Other tests may also
    // keep the machine busy. So the time limit is long.
    return lines.until((line) => isWanted(line) && left-- === 0, 30_000);
  };
  const candidate: OtherCandidate = {
    tell: (order) => {
      child.stdin.write(`${order}\n`);
    },
    heard: async (wanted) => {
      await next((line) => line === wanted, wanted);
    },
    ask: async (question) => {
      child.stdin.write(`${question}\n`);
      const answer = await next((line) => line.startsWith(`${question} `), question);
      return answer.split(' ').slice(1);
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
  try {
    await candidate.heard('ready');
    return candidate;
  } catch (error) {
    await candidate[Symbol.asyncDispose]();
    throw error;
  }
}
