import { lastValueFrom } from 'rxjs';
import { isZkError, type ZkClient } from '../../../src/index.js';
import { subjects } from './subjects.js';

/**
 * Deletes the znode of the leading candidate. The transaction that deletes the znode also adds the
 * deletion to the ledger.
 */
export async function unseat(client: ZkClient): Promise<void> {
  const { election, ledger } = subjects;
  try {
    const { children } = await lastValueFrom(client.getChildren(election));
    const [first] = [...children].sort((a, b) => (a.slice(-10) < b.slice(-10) ? -1 : 1));
    if (first === undefined) return;
    const path = `${election}/${first}`;
    const { stat } = await lastValueFrom(client.getData(path));
    const data = JSON.stringify({ removed: stat.czxid });
    await lastValueFrom(
      client.transaction([
        { type: 'remove', path },
        { type: 'create', path: `${ledger}/e-`, data, mode: 'persistentSequential' },
      ]),
    );
  } catch (error) {
    // A `ZkError` is no failure of the test. For example, a `ZkError` occurs if the znode of the
    // election is missing, if the candidate's znode is already deleted, or if no server replies.
    if (!isZkError(error)) throw error;
  }
}
