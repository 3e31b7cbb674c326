import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { defer, NEVER, of } from 'rxjs';
import { expect, it } from 'vitest';
import { watchData } from '../../../src/observables/watchData.js';
import { armed, fakeClient } from '../../marbles/fakeClient.js';
import { nodeOf, path } from '../../marbles/nodes.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('watchData does not keep the data that it has emitted in memory', async () => {
  const seen: WeakRef<Buffer>[] = [];
  const client = fakeClient({ armData: [defer(() => of(armed(nodeOf('x'), NEVER)))] });
  const subscription = watchData(client, path).subscribe((node) => {
    if (node !== null) seen.push(new WeakRef(node.data));
  });
  expect(seen).toHaveLength(1);
  // During the task that creates a `WeakRef`, the engine does not collect the target of this
  // `WeakRef`. So the test continues in a later task.
  await new Promise(setImmediate);
  collect();
  expect(seen[0]?.deref()).toBeUndefined();
  expect(subscription.closed).toBe(false);
  subscription.unsubscribe();
});
