import { pipelined } from '../pipelined.js';
import { timed } from '../timed.js';
import { type BareWire, openBareWire } from '../wire/openBareWire.js';
import type { Reader } from './Reader.js';

/** Implements the role {@link Reader} with a hand-written loop that uses a bare socket. */
export function createBareReader(): Reader {
  let wire: BareWire;
  let all: readonly string[];

  return {
    async open(servers, paths) {
      all = paths;
      wire = await openBareWire(servers);
    },
    read: (count, width) =>
      timed(() =>
        pipelined(count, width, (index, done) => {
          wire.get(all[index % all.length] as string, false, () => done(0));
          return 0;
        }),
      ),
  };
}
