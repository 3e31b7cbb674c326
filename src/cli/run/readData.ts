import { from, type Observable, of } from 'rxjs';
import type { Terminal } from '../terminal/Terminal.js';

/**
 * Emits the data that the user gave on the command line. If the user gave `-`, reads the data from
 * stdin.
 */
export function readData(data: string, terminal: Terminal): Observable<string | Buffer> {
  return data === '-' ? from(terminal.read()) : of(data);
}
