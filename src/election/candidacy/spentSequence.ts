import { EMPTY, type Observable, of } from 'rxjs';
import type { Diagnostic } from '../Diagnostic.js';
import type { Seat } from './Seat.js';

/** The warning starts at this many numbers left: one day at a thousand candidates a second. */
const few = 100_000_000;

/** Warns if the candidate has one of the last numbers. */
export function spentSequence({ path, preset, candidate }: Seat): Observable<Diagnostic> {
  const sequence = Number(preset.sequence(candidate));
  const left = 2 ** 31 - 1 - sequence;
  return left < few ? of({ type: 'sequenceNearlySpent', path, sequence, left }) : EMPTY;
}
