import { catchError, lastValueFrom, map, type Observable, of, tap, throwError } from 'rxjs';
import { isZkError, type NodeData, setDataWith, type ZkClient } from 'rxzk';

/** What happened to an entry. */
export interface Appended {
  readonly entry: string;
  readonly outcome: 'made' | 'unknown';
  /** How many times a client wrote this entry, but received no reply. */
  readonly lost: number;
}

/**
 * Adds an entry to the entries in the data of a znode. If the client cannot know whether the server
 * made the write, the function returns the outcome `unknown` and does not throw.
 */
export async function append(
  client: ZkClient,
  path: string,
  entry: string,
  retries: number,
): Promise<Appended> {
  let lost = 0;
  const count = (error: unknown): void => {
    if (isUnknown(error)) lost += 1;
  };
  const counting: ZkClient = {
    ...client,
    create: (...args) => client.create(...args).pipe(tap({ error: count })),
    setData: (...args) => client.setData(...args).pipe(tap({ error: count })),
  };
  const added = (node: NodeData | null): string => [...entriesOf(node), entry].join(' ');
  const outcome$: Observable<Appended['outcome']> = setDataWith(counting, path, added, {
    retries,
  }).pipe(
    map(() => 'made' as const),
    catchError((error: unknown) =>
      isUnknown(error) ? of('unknown' as const) : throwError(() => error),
    ),
  );
  return { entry, outcome: await lastValueFrom(outcome$), lost };
}

/** Returns the entries in the data of a znode. */
export function entriesOf(node: NodeData | null): readonly string[] {
  return node === null ? [] : node.data.toString().split(' ');
}

function isUnknown(error: unknown): boolean {
  return isZkError(error, 'CONNECTION_LOSS') && error.outcome === 'unknown';
}
