import { map, type OperatorFunction } from 'rxjs';
import { checkCalled } from '../../model/checks/checkCalled.js';
import { checkText } from '../../model/checks/checkText.js';
import { checkWhole } from '../../model/checks/checkWhole.js';
import type { Place } from '../Place.js';

/**
 * Finds a candidate's place in each list of candidates; `null` when it is not among them.
 *
 * One place for each list. Completes and errors with the source.
 *
 * @example
 * ```ts
 * watchChildren(client, '/jobs/leader')
 *   .pipe(toCandidates('sequence'), toPlace('0000000038'))
 *   .subscribe((place) => console.log(place?.rank));
 * ```
 *
 * @param candidate - the name of its znode
 * @param permits - how many may lead at once; 1 unless given
 * @returns the operator; bad arguments throw at the call
 * @see {@link toCandidates}
 */
export function toPlace(
  candidate: string,
  permits = 1,
): OperatorFunction<readonly string[], Place | null> {
  checkCalled('toPlace', candidate);
  checkText('candidate', candidate);
  checkWhole('permits', permits, 1);
  return map((candidates) => {
    const rank = candidates.indexOf(candidate);
    if (rank === -1) return null;
    // If there are fewer than `permits` of these, fewer than `permits` candidates are ahead.
    const waitsFor = rank < permits ? [] : candidates.slice(rank - permits, rank).reverse();
    return { rank, waitsFor };
  });
}
