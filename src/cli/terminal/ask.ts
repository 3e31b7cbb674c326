import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/**
 * Asks the user a question, and emits whether the reply is yes. If the input ends without a reply,
 * `ask` emits `false`. When the subscriber leaves, `ask` stops reading.
 */
export function ask(
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  question: string,
): Observable<boolean> {
  return new Observable((subscriber) => {
    // With `terminal: true`, `readline` would read Ctrl-C as a key. With `false`, Ctrl-C sends a
    // signal to the process.
    const lines = createInterface({ input: stdin, output: stderr, terminal: false });
    subscriber.add(() => {
      lines.close();
    });
    lines.question(`${question} [y/N] `, (answer) => {
      give(['y', 'yes'].includes(answer.trim().toLowerCase()));
    });
    lines.once('close', () => {
      give(false);
    });

    function give(isYes: boolean): void {
      subscriber.next(isYes);
      subscriber.complete();
    }
  });
}
