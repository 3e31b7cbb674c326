import { map, type Observable, takeWhile } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { watchData } from '../../observables/watchData.js';
import { dataJson } from '../format/dataJson.js';
import { dataText } from '../format/dataText.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Row } from '../run/Output.js';
import { isSameValue } from './isSameValue.js';
import { missingRow } from './missingRow.js';

/**
 * Emits a row for each state of a znode's data. When the data equals `until`, the stream emits the
 * row of this state and completes.
 */
export function dataRows(client: ZkClient, path: string, until?: string): Observable<Row> {
  return watchData(client, path).pipe(
    takeWhile(
      (node) => until === undefined || node === null || !isSameValue(node.data, until),
      true,
    ),
    map((node) => {
      if (node === null) return missingRow(path);
      const { version, mzxid } = node.stat;
      return timedRow({ type: 'data', path, ...dataJson(node.data), version, mzxid }, [
        styled('dim', `version ${version}:`),
        ` ${dataText(node.data)}`,
      ]);
    }),
  );
}
