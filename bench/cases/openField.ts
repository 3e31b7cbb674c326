import type { Writer } from '../children/Writer.js';
import type { Stage } from '../Benchmark.js';
import { type Child, startChild } from '../measure/startChild.js';

/** The znodes of one benchmark, and a process that writes their data. */
export interface Field extends AsyncDisposable {
  readonly paths: readonly string[];
  readonly writer: Child<Writer>;
  /**
   * Reserves stamps for the next rounds of writes. `rounds` is the number of these rounds, and each
   * round gets one stamp. A stamp is the number that the writer writes into the znodes in one
   * round. If the result is `n`, the stamps are `n + 1` to `n + rounds`.
   */
  readonly base: (rounds: number) => number;
}

/** Creates a znode with the name `name`. Then creates `size` children of this znode. */
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
