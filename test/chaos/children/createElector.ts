import { catchError, EMPTY, map, mergeMap, type Observable, of, tap, timer } from 'rxjs';
import {
  campaign,
  isZkError,
  type LeaderTerm,
  type Standing,
  whileLeading,
} from '../../../src/index.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import type { FencedWrite } from '../check/checkFenced.js';
import type { Reply } from '../check/Replies.js';
import { openTapped } from '../../integration/support/openTapped.js';
import { subjects } from './subjects.js';

/** A transaction of a leader, with its client's report. */
export interface FencedAttempt extends FencedWrite {
  readonly reply: Reply;
}

/** The report of a candidate. */
export interface Candidacy {
  readonly role: Standing['role'];
  /** The attempts that have ended since the last call. */
  readonly attempts: readonly FencedAttempt[];
}

/** A candidate that writes to the ledger while it leads, as often as it can. */
export interface Elector {
  readonly session: () => KnownSession | null;
  candidacy(): Candidacy;
}

/** Settings of an elector. */
export interface ElectorConfig {
  readonly name: string;
  readonly servers: string;
  readonly sessionTimeout: number;
  /** False breaks a rule on purpose: the transactions are not fenced. */
  readonly fences: boolean;
}

/** Between two transactions, in ms, and how many may be under way. */
const pace = 40;
const underWay = 4;

/** Stands for election over a connection of its own. Only the wire has transactions. */
export function createElector(
  { name, servers, sessionTimeout, fences }: ElectorConfig,
  ended: (why: string) => void,
): Elector {
  const { client, session } = openTapped({ servers, sessionTimeout, transport: 'wire' });
  let role: Standing['role'] = 'suspended';
  let attempts: FencedAttempt[] = [];
  let count = 0;

  campaign(client, subjects.election, { id: name })
    .pipe(
      tap((standing) => (role = standing.role)),
      whileLeading((term) => timer(0, pace).pipe(mergeMap(() => write(term), underWay))),
    )
    .subscribe({
      error: (error: unknown) => ended(String(error)),
      complete: () => ended('complete'),
    });

  function write({ token, transaction }: LeaderTerm): Observable<unknown> {
    count += 1;
    const entry = { token, name: `${name}-${count}` };
    const data = JSON.stringify(entry);
    const operations = [
      { type: 'create', path: `${subjects.ledger}/e-`, data, mode: 'persistentSequential' },
      { type: 'setData', path: subjects.ledger, data },
    ] as const;
    const sent$ = fences ? transaction(operations) : client.transaction(operations);
    return sent$.pipe(
      map(() => ({ reply: 'applied', isMissing: false }) as const),
      catchError((error: unknown) => {
        const reply = isZkError(error) && error.outcome === 'none' ? 'refused' : 'unknown';
        return of({ reply, isMissing: isZkError(error, 'NO_NODE') } as const);
      }),
      mergeMap(({ reply, isMissing }) => {
        attempts.push({ ...entry, reply });
        if (!isMissing) return EMPTY;
        return client.ensurePath(subjects.ledger).pipe(catchError(() => EMPTY));
      }),
    );
  }

  return {
    session,
    candidacy() {
      const taken = { role, attempts };
      attempts = [];
      return taken;
    },
  };
}
