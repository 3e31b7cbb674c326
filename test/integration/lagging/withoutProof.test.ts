import { expect, it, vi } from 'vitest';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import type { Prove } from '../../../src/transport/binding/prove.js';
import { transportUnderTest } from '../support/transportUnderTest.js';
import { takeOver } from './takeOver.js';

// Over the binding, the client makes a write at the start of each connection. This test repeats
// `withProof.test.ts` without this write. Without the write, a stream can emit older data after
// newer data. Over the wire transport, a server refuses the connection if the client has seen newer
// data than the server has. So the test runs only over the binding.
vi.mock('../../../src/transport/binding/prove.js', () => ({
  prove: ((_request, done) => {
    done(true);
  }) satisfies Prove,
}));

it.runIf(transportUnderTest === 'binding')(
  'a stream goes back in time without the write at the start of a connection',
  async () => {
    await using ensemble = await startEnsemble({ properties: { syncLimit: 60 } });
    const rounds: number[][] = [];
    for (let round = 0; round < 3; round += 1) {
      rounds.push(await takeOver(ensemble, `/round-${String(round)}`));
    }
    const wentBack = rounds.filter((values) =>
      values.some((value, index) => value < (values[index - 1] ?? value)),
    );
    expect(wentBack).not.toHaveLength(0);
  },
);
