import { forkJoin, lastValueFrom, type Observable } from 'rxjs';
import { createClient, type ZkClient } from '../../../src/index.js';
import { timed } from '../timed.js';
import type { Transactor } from './Transactor.js';

/** Implements the role {@link Transactor} with the client of rxzk. */
export function createTransactor(): Transactor {
  let client: ZkClient;
  let root: string;

  return {
    async open(servers, path) {
      client = createClient({ servers, sessionTimeout: 30_000, transport: 'wire' });
      root = path;
      await lastValueFrom(client.create(root));
    },
    async create(count, how) {
      const paths = Array.from({ length: count }, (_, index) => `${root}/${index}`);
      const created$: Observable<unknown> =
        how === 'pipelined'
          ? forkJoin(paths.map((path) => client.create(path)))
          : client.transaction(paths.map((path) => ({ type: 'create', path })));
      const { ms } = await timed(() => lastValueFrom(created$));
      await lastValueFrom(client.transaction(paths.map((path) => ({ type: 'remove', path }))));
      return ms;
    },
  };
}
