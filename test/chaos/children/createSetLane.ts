import { catchError, concat, forkJoin, ignoreElements, map, of, tap, throwError } from 'rxjs';
import {
  isZkError,
  type NodeData,
  type TransactionOperation,
  type ZkClient,
} from '../../../src/index.js';
import { absent } from '../check/absent.js';
import { checkTransaction } from '../check/checkTransaction.js';
import type { Written } from '../check/History.js';
import type { Reply } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';
import { createPen, sessionOf } from './createPen.js';
import { dataShown } from './dataShown.js';
import type { SetLane } from './Lane.js';

type Nodes = readonly (NodeData | null)[];

/** The probability that a step deletes the znodes. */
const deletions = 0.12;
/** The probability that a transaction contains an operation that the server refuses. */
const spoiled = 0.15;

/**
 * Creates, writes and deletes several znodes. Each step is one transaction for all of these znodes.
 * After each step, the lane checks that the transaction has changed all znodes or none of them.
 *
 * @param bases - folders that the lane creates if they are missing
 */
export function createSetLane(
  client: ZkClient,
  paths: readonly string[],
  bases: readonly string[],
): SetLane {
  const [path = ''] = paths;
  const pen = createPen<Nodes>(
    client,
    path,
    () => forkJoin(paths.map(readOne)),
    (nodes) => shown(nodes)[0] ?? { state: absent },
  );
  let number = 0;
  let replies: Reply[] = [];
  let violations: Violation[] = [];

  return {
    paths,
    step,
    take: pen.take,
    transactions() {
      const taken = { replies, violations };
      replies = [];
      violations = [];
      return taken;
    },
  };

  async function step(): Promise<void> {
    number += 1;
    const isPresent = (pen.current?.[0] ?? null) !== null;
    const deletes = isPresent && Math.random() < deletions;
    const state = deletes ? absent : String(number);
    const operationOf = (at: string): TransactionOperation =>
      deletes
        ? { type: 'remove', path: at }
        : { type: isPresent ? 'setData' : 'create', path: at, data: state };
    const operations = paths.map(operationOf);
    if (Math.random() < spoiled) operations.push({ type: 'check', path, version: 999_999 });
    let reply: Reply = 'unknown';
    const session = sessionOf(client);
    await pen.write([state], () =>
      concat(...(isPresent ? [] : bases.map(ensure)), client.transaction(operations)).pipe(
        tap({
          next: () => (reply = 'applied'),
          error: (error: unknown) => {
            if (isZkError(error) && error.outcome === 'none') reply = 'refused';
          },
        }),
        map(() => undefined),
      ),
    );
    replies.push(reply);
    const attempt = { state, reply, sameSession: sessionOf(client) === session };
    violations.push(...checkTransaction(paths.join(), attempt, shown(pen.current)));
  }

  function ensure(base: string) {
    return client.ensurePath(base).pipe(ignoreElements());
  }

  function readOne(at: string) {
    return client
      .getData(at)
      .pipe(
        catchError((error: unknown) =>
          isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error),
        ),
      );
  }

  function shown(nodes: Nodes | null): readonly Written[] {
    return (nodes ?? []).map((node) => dataShown(node) as Written);
  }
}
