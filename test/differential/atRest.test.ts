import { expect, it } from 'vitest';
import { atRest } from './atRest.js';
import { memoryStage } from './memoryStage.js';
import type { Command, Program, Write } from './program.js';
import { runProgram, type Step } from './runProgram.js';

/** The delay of a slow reply, in ms. */
const late = 10;

/**
 * The delays of the replies, in ms. The first delay is for the client that creates the root. The
 * others are for the clients 0 to 2. Client 0 has the streams, and client 2 writes.
 */
const latencies = { slowWriter: [0, 0, 0, late], slowReader: [0, late, 0, 0] };

const made = { do: 'create', path: '/a', data: '', config: {} } as const;
const gone = { do: 'remove', path: '/a', config: {} } as const;
const replaced: Write = {
  do: 'transaction',
  operations: [
    { type: 'remove', path: '/a' },
    { type: 'create', path: '/a' },
  ],
};
const between: readonly (readonly [string, Program])[] = [
  [
    'a znode that is gone at the end',
    [{ client: 0, ...made }, { client: 0, do: 'watchExists', path: '/a' }, away(replaced, gone)],
  ],
  [
    'a znode that no stream has shown',
    [{ client: 0, do: 'watchExists', path: '/a' }, away(made, gone)],
  ],
  [
    'a list that is the same at the end',
    [{ client: 0, do: 'watchChildren', path: '/' }, away(made, gone)],
  ],
  ['a tree', [{ client: 0, do: 'watchTree', path: '/', recursive: false }, away(made, gone)]],
];

it.each(between)(
  'gives the same result, whether a stream reads between two writes or not: %s',
  async (_, program) => {
    // `atRest` removes some zxids from the results of a run. After that, `normalise` replaces each
    // remaining zxid by its rank. The last command creates a znode, so the zxid of this command
    // gets the highest rank. If more zxids remain in one run than in the other run, the highest
    // ranks of the two runs differ. In this case, the comparison fails.
    const whole: Program = [...program, { client: 1, ...made }];
    const [one, two] = await Promise.all([
      run(latencies.slowWriter, whole),
      run(latencies.slowReader, whole),
    ]);
    expect(one).toStrictEqual(two);
  },
);

function away(...meanwhile: readonly Write[]): Command {
  return { client: 1, do: 'away', expires: false, meanwhile };
}

function run(delays: readonly number[], program: Program): Promise<readonly Step[]> {
  return runProgram(memoryStage(true, delays), '/root', program, atRest);
}
