import type { Writer } from '../children/Writer.js';
import type { Stage } from '../Benchmark.js';
import { type Child, startChild } from '../measure/startChild.js';

/** The znodes of one benchmark, and a process that writes their data. */
export interface Field extends AsyncDisposable {
  readonly paths: readonly string[];
  readonly writer: Child<Writer>;
  /**
   * Reserves one stamp for each of the next `rounds` rounds of writes. A stamp is the number that a
   * round writes into the znodes. If the result is `n`, the stamps are `n + 1` to `n + rounds`.
   */
  readonly base: (rounds: number) => number;
}

/** Creates a znode with the name `name`, and `size` children of this znode. */
export async function openField(stage: Stage, name: string, size: number): Promise<Field> {
  const root = `/${name}`;
  const paths = Array.from({ length: size }, (_, index) => `${root}/${index}`);
  const writer = startChild('writer', stage);
  let written = 0;
  try {
    await writer.call('open', stage.server.servers);
    await writer.call('create', [root]);
    await writer.call('create', paths);
  } catch (error) {
    await writer[Symbol.asyncDispose]();
    throw error;
  }
  return {
    paths,
    writer,
    base: (rounds) => {
      written += rounds;
      return written - rounds;
    },
    [Symbol.asyncDispose]: () => writer[Symbol.asyncDispose](),
  };
}
