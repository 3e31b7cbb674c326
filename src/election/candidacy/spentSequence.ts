import { EMPTY, type Observable, of } from 'rxjs';
import type { Diagnostic } from '../Diagnostic.js';
import type { Seat } from './Seat.js';

/**
 * The warning starts when the server's counter has fewer than `few` numbers left. With 1,000 new
 * candidates per second, these last numbers are used up in about one day.
 */
const few = 100_000_000;

/** Emits a warning if the number of the candidate is one of the last numbers of the counter. */
export function spentSequence({ path, preset, candidate }: Seat): Observable<Diagnostic> {
  const sequence = Number(preset.sequence(candidate));
  const left = 2 ** 31 - 1 - sequence;
  return left < few ? of({ type: 'sequenceNearlySpent', path, sequence, left }) : EMPTY;
}
