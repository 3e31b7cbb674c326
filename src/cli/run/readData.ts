import { from, type Observable, of } from 'rxjs';
import type { Terminal } from '../terminal/Terminal.js';

/** Data as given on the command line, where `-` stands for those of stdin. */
export function readData(data: string, terminal: Terminal): Observable<string | Buffer> {
  return data === '-' ? from(terminal.read()) : of(data);
}
