import { map, type OperatorFunction } from 'rxjs';
import { checkCalled } from '../../model/checks/checkCalled.js';
import { checkText } from '../../model/checks/checkText.js';
import { checkWhole } from '../../model/checks/checkWhole.js';
import type { Place } from '../Place.js';

/**
 * Finds the place of one candidate in each list of candidates. Emits `null` if the list does not
 * contain this candidate.
 *
 * Emits one value for each list. Completes or fails when the source does.
 *
 * @example
 * ```ts
 * watchChildren(client, '/jobs/leader')
 *   .pipe(toCandidates('sequence'), toPlace('0000000038'))
 *   .subscribe((place) => console.log(place?.rank));
 * ```
 *
 * @param candidate - the name of the candidate's znode
 * @param permits - how many candidates may lead at the same time; the default is 1
 * @returns the operator; the call throws if an argument is wrong
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
    // For example, with 3 permits, the first 3 candidates may lead and do not wait. A later
    // candidate waits for the 3 candidates directly ahead of it.
    const waitsFor = rank < permits ? [] : candidates.slice(rank - permits, rank).reverse();
    return { rank, waitsFor };
  });
}
