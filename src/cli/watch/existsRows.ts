import { map, type Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchExists } from '../../observables/watchExists.js';
import { statText } from '../format/statText.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Row } from '../run/Output.js';
import { missingRow } from './missingRow.js';

/**
 * Emits a row for each state of a znode. The row shows the stat of the znode. For a missing znode,
 * the row says that the znode does not exist.
 */
export function existsRows(client: ZkClient, path: string): Observable<Row> {
  return watchExists(client, path).pipe(
    map((stat) =>
      stat === null
        ? missingRow(path)
        : timedRow({ type: 'exists', path, stat }, [
            styled('green', 'exists'),
            `, ${statText(stat)}`,
          ]),
    ),
  );
}
