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

/** A transaction of the leading candidate, with the reply that the candidate reports. */
export interface FencedAttempt extends FencedWrite {
  readonly reply: Reply;
}

/** What a candidate reports about its role and its transactions. */
export interface Candidacy {
  readonly role: Standing['role'];
  /** The transactions that have ended since the last call of `candidacy`. */
  readonly attempts: readonly FencedAttempt[];
}

/**
 * A candidate of the election. While the candidate leads, it regularly sends a transaction that
 * adds an entry to the ledger.
 */
export interface Elector {
  readonly session: () => KnownSession | null;
  candidacy(): Candidacy;
}

/** The settings of an elector. */
export interface ElectorConfig {
  readonly name: string;
  readonly servers: string;
  readonly sessionTimeout: number;
  /** Whether the transactions are fenced. A test sets `false` to show what the fence prevents. */
  readonly fences: boolean;
}

/** The time between the starts of two transactions, in ms. */
const pace = 40;
/** The largest number of transactions that wait for their replies at the same time. */
const underWay = 4;

/**
 * Starts a candidate that has its own connection. The connection uses the wire transport, because
 * the binding transport does not support transactions.
 */
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
