import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/**
 * Asks for a yes or no, and emits the reply. The end of the input counts as no. Unsubscribing stops
 * reading.
 */
export function ask(
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  question: string,
): Observable<boolean> {
  return new Observable((subscriber) => {
    // Not in terminal mode: Ctrl-C must stay a signal to the process.
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
