import { filter, firstValueFrom } from 'rxjs';
import { createClient, type ZkClient } from '../../../src/index.js';
import { pipelined } from '../pipelined.js';
import { timed } from '../timed.js';
import type { Reader } from './Reader.js';

/** Implements the role {@link Reader} with rxzk's client and one of its transports. */
export function createReader(transport: 'binding' | 'wire'): Reader {
  let client: ZkClient;
  let all: readonly string[];

  return {
    async open(servers, paths) {
      all = paths;
      client = createClient({ servers, sessionTimeout: 30_000, transport });
      await firstValueFrom(client.session$.pipe(filter(({ status }) => status === 'connected')));
    },
    read: (count, width) =>
      timed(() =>
        pipelined(count, width, (index, done) => {
          const path = all[index % all.length] as string;
          client.getData(path).subscribe({ complete: () => done(0), error: () => done(-1) });
          return 0;
        }),
      ),
  };
}
