import { setTimeout as sleep } from 'node:timers/promises';
import { type Bare, openBare } from './openBare.js';
import { pipelined } from './pipelined.js';
import { stamped } from './stamp.js';
import type { Writer } from './Writer.js';

const anyVersion = -1;
const persistent = 0;
/** The number of creations that wait for a reply at the same time. */
const creations = 1_000;
/**
 * The pause after each write of `churn`, in ms. During the pause, a watcher can read the change.
 */
const pause = 4;

/** Implements the role {@link Writer}. */
export function createWriter(): Writer {
  let bare: Bare;
  let resting = true;

  return {
    async open(servers) {
      bare = await openBare(servers);
    },
    create: async (paths) => {
      const data = stamped(0);
      await pipelined(paths.length, creations, (index, done) =>
        bare.a_create(paths[index] as string, data, persistent, done),
      );
    },
    write: async ({ paths, rounds, base, width }) => {
      const data = Array.from({ length: rounds }, (_, round) => stamped(base + round + 1));
      await pipelined(paths.length * rounds, width, (index, done) => {
        const path = paths[index % paths.length] as string;
        return bare.a_set(path, data[Math.floor(index / paths.length)] as Buffer, anyVersion, done);
      });
    },
    async churn(parent, times) {
      const path = `${parent}/come-and-go`;
      for (let round = 0; round < times; round++) {
        await pipelined(1, 1, (_, done) => bare.a_create(path, stamped(0), persistent, done));
        await sleep(pause);
        await pipelined(1, 1, (_, done) => bare.a_delete_(path, anyVersion, done));
        await sleep(pause);
      }
    },
    async hammer(path, width) {
      resting = false;
      const write = (stamp: number): void => {
        if (resting) return;
        bare.a_set(path, stamped(stamp), anyVersion, () => write(stamp + width));
      };
      for (let slot = 0; slot < width; slot++) write(slot);
    },
    async rest() {
      resting = true;
    },
  };
}
