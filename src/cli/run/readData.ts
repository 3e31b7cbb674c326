import { from, type Observable, of } from 'rxjs';
import type { Terminal } from '../terminal/Terminal.js';

/** The data from the command line; `-` reads it from stdin. */
export function readData(data: string, terminal: Terminal): Observable<string | Buffer> {
  return data === '-' ? from(terminal.read()) : of(data);
}
