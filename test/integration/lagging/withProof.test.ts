import { expect, it } from 'vitest';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import { takeOver } from './takeOver.js';

it('a stream does not go back in time when a slow follower takes the connection over', async () => {
  await using ensemble = await startEnsemble({ properties: { syncLimit: 60 } });
  for (let round = 0; round < 3; round += 1) {
    const values = await takeOver(ensemble, `/round-${String(round)}`);
    expect(values).toStrictEqual([...values].sort((a, b) => a - b));
    expect(values.at(-1)).toBe(3_001);
  }
});
