import { finalize, firstValueFrom, NEVER, startWith, Subject } from 'rxjs';
import { watchLeader, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { takePart } from '../../examples/backend/instance/takePart.js';
import { paths } from '../../examples/backend/paths.js';
import { eventually } from '../integration/support/eventually.js';

it('ends the job before it resigns, and then joins again', async () => {
  const seen: string[] = [];
  const memory = memoryZooKeeper({ '/rxzk-example': '' }).client();
  const client: ZkClient = {
    ...memory,
    detach: (work, deletes) => {
      seen.push('leaves');
      memory.detach(work, deletes);
    },
  };
  const config$ = NEVER.pipe(
    startWith({ every: 60_000 }),
    finalize(() => seen.push('job ends')),
  );
  const resign$ = new Subject<void>();
  const standing = takePart(client, 'one', config$, resign$).subscribe(({ role }) => {
    seen.push(role);
  });
  await eventually(() => seen.length === 1);
  const first = await firstValueFrom(watchLeader(memory, paths.leader));

  resign$.next();
  await eventually(() => seen.length === 4);
  expect(seen).toEqual(['leader', 'job ends', 'leaves', 'leader']);
  const second = await firstValueFrom(watchLeader(memory, paths.leader));
  expect(second?.token).toBeGreaterThan(first?.token ?? Infinity);

  standing.unsubscribe();
  expect(seen.slice(4)).toEqual(['job ends', 'leaves']);
});
