import { connect, map, type Observable, zip } from 'rxjs';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchChildren } from '../../observables/watchChildren.js';
import { type ChildrenDiff, diffChildren } from '../../operators/diffChildren.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Part, Row } from '../run/Output.js';
import { missingRow } from './missingRow.js';

/**
 * Emits a row for each state of the child list of a znode. The row contains the names that were
 * added or removed.
 */
export function childrenRows(client: ZkClient, path: string): Observable<Row> {
  return watchChildren(client, path).pipe(
    connect((list$) => zip(list$, list$.pipe(diffChildren()))),
    map(([list, diff]: [NodeChildren | null, ChildrenDiff]) =>
      list === null
        ? missingRow(path)
        : timedRow({ type: 'children', path, ...diff }, describe(diff)),
    ),
  );
}

function describe({ children, added, removed }: ChildrenDiff): readonly Part[] {
  return [
    styled('dim', `${children.length} children`),
    ...removed.flatMap((name) => ['  ', styled('red', `- ${name}`)]),
    ...added.flatMap((name) => ['  ', styled('green', `+ ${name}`)]),
  ];
}
