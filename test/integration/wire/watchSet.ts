import { catchError, forkJoin, lastValueFrom, map, type Observable, of } from 'rxjs';
import {
  type NodeChildren,
  type NodeData,
  type Stat,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { eventually } from '../support/eventually.js';
import { record, type Recording } from '../support/record.js';

/**
 * Streams of all kinds. When the streams open, the znodes `/away` and `/recent` do not exist. All
 * other watched znodes exist.
 */
export interface WatchSet {
  readonly streams: Readonly<Record<string, Recording<string>>>;
  /** Waits until all streams show the values that the given client reads. */
  readonly untilCurrent: (reader: ZkClient) => Promise<void>;
}

const missing = 'missing';

/** The znodes that the streams of each kind watch. The paths are below the root. */
const kinds = {
  data: ['/a', '/parent', '/parent/child', '/away', '/recent'],
  existence: ['/a', '/parent', '/parent/child', '/away', '/recent'],
  children: ['', '/parent', '/away'],
} as const;

type Kind = keyof typeof kinds;

const all = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  kinds[kind].map((path) => [kind, path] as const),
);

/** Creates all znodes except `/away` and `/recent`, and opens the streams of all znodes. */
export async function openWatchSet(
  client: ZkClient,
  writer: ZkClient,
  root: string,
): Promise<WatchSet> {
  for (const path of ['', '/a', '/parent', '/parent/child']) {
    await lastValueFrom(writer.create(`${root}${path}`, 'old'));
  }
  const streams = Object.fromEntries(
    all.map(([kind, path]) => [`${kind} ${path}`, record(watch(kind, client, `${root}${path}`))]),
  );
  const untilCurrent = async (reader: ZkClient): Promise<void> => {
    let shown: unknown;
    let truth: unknown;
    const isCurrent = async (): Promise<boolean> => {
      truth = await lastValueFrom(
        forkJoin(
          Object.fromEntries(
            all.map(([kind, path]) => [`${kind} ${path}`, read(kind, reader, `${root}${path}`)]),
          ),
        ),
      );
      shown = Object.fromEntries(
        Object.entries(streams).map(([name, { latest }]) => [name, latest]),
      );
      return JSON.stringify(shown) === JSON.stringify(truth);
    };
    await eventually(isCurrent, 30_000).catch((cause: unknown) => {
      throw new Error(`${JSON.stringify(shown)}\nin place of\n${JSON.stringify(truth)}`, { cause });
    });
  };
  await untilCurrent(writer);
  return { streams, untilCurrent };
}

function watch(kind: Kind, client: ZkClient, path: string): Observable<string> {
  switch (kind) {
    case 'data':
      return watchData(client, path).pipe(map(ofData));
    case 'existence':
      return watchExists(client, path).pipe(map(ofStat));
    case 'children':
      return watchChildren(client, path).pipe(map(ofList));
  }
}

/**
 * Reads a znode one time, without a watch. Emits the same value that a stream of this kind shows
 * for this state of the znode.
 */
function read(kind: Kind, client: ZkClient, path: string): Observable<string> {
  const absent = catchError<string, Observable<string>>(() => of(missing));
  switch (kind) {
    case 'data':
      return client.getData(path).pipe(map(ofData), absent);
    case 'existence':
      return client.exists(path).pipe(map(ofStat));
    case 'children':
      return client.getChildren(path).pipe(map(ofList), absent);
  }
}

function ofData(node: NodeData | null): string {
  return node === null ? missing : `${String(node.stat.mzxid)} ${node.data.toString()}`;
}

function ofStat(stat: Stat | null): string {
  return stat === null ? missing : String(stat.mzxid);
}

function ofList(list: NodeChildren | null): string {
  if (list === null) return missing;
  return `${String(list.stat.czxid)} ${list.children.toSorted().join()}`;
}
