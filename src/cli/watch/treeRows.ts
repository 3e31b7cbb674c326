import { filter, map, type Observable, takeWhile } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { TreeEvent } from '../../observables/TreeEvent.js';
import { watchTree } from '../../observables/watchTree.js';
import { dataJson } from '../format/dataJson.js';
import { dataText } from '../format/dataText.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Row } from '../run/Output.js';

/** Which parts of a tree `rxzk watch` shows, and when this command ends. */
export interface TreeRowsConfig {
  readonly depth: number;
  /** Whether the rows show the data of each znode. If `false`, changes of data get no row. */
  readonly followData: boolean;
  /** Whether `rxzk watch` ends as soon as each znode of the tree has been read once. */
  readonly once: boolean;
}

/** Emits a row for each znode that is added to a tree, changed, or removed. */
export function treeRows(
  client: ZkClient,
  path: string,
  { depth, followData, once }: TreeRowsConfig,
): Observable<Row> {
  return watchTree(client, path, { depth }).pipe(
    takeWhile(({ type }) => !once || type !== 'synced', true),
    filter(({ type }) => followData || type !== 'changed'),
    map((event) => toRow(event, followData)),
  );
}

const marks = {
  added: { sign: '+', style: 'green' },
  changed: { sign: '~', style: 'yellow' },
  removed: { sign: '-', style: 'red' },
} as const;

function toRow(event: TreeEvent, followData: boolean): Row {
  const { type } = event;
  if (type === 'synced') return timedRow({ type }, [styled('dim', 'all znodes have been read')]);
  const { sign, style } = marks[type];
  const { path, after } = event;
  const node = followData ? after : null;
  return timedRow(
    {
      type,
      path,
      ...(node === null ? {} : { ...dataJson(node.data), version: node.stat.version }),
    },
    [styled(style, `${sign} ${path}`), node === null ? '' : ` ${dataText(node.data)}`],
  );
}
