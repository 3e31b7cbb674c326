import { connect, map, type Observable, zip } from 'rxjs';
import type { NodeChildren } from '../../model/NodeChildren.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchChildren } from '../../observables/watchChildren.js';
import { type ChildrenDiff, diffChildren } from '../../operators/diffChildren.js';
import { escapeText } from '../format/escapeText.js';
import { timedRow } from '../format/timedRow.js';
import type { Row } from '../run/Output.js';
import type { Paint } from '../terminal/Paint.js';
import { missingRow } from './missingRow.js';

/** Follows the child list of a znode. */
export function childrenRows(client: ZkClient, path: string): Observable<Row> {
  return watchChildren(client, path).pipe(
    connect((list$) => zip(list$, list$.pipe(diffChildren()))),
    map(([list, diff]: [NodeChildren | null, ChildrenDiff]) =>
      list === null
        ? missingRow(path)
        : timedRow({ type: 'children', path, ...diff }, (paint) => describe(diff, paint)),
    ),
  );
}

function describe({ children, added, removed }: ChildrenDiff, paint: Paint): string {
  return [
    paint('dim', `${children.length} children`),
    ...removed.map((name) => paint('red', `- ${escapeText(name)}`)),
    ...added.map((name) => paint('green', `+ ${escapeText(name)}`)),
  ].join('  ');
}
