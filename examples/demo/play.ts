import { catchError, EMPTY, lastValueFrom, type Observable, takeUntil, toArray } from 'rxjs';
import { createClient } from 'rxzk';
import { appWatch } from './appWatch.js';
import { createCrew } from './createCrew.js';
import type { DemoServer } from './DemoServer.js';
import { leaveAsFound } from './leaveAsFound.js';
import { log, say } from './log.js';
import { narrate } from './narrate.js';
import { openStreams } from './openStreams.js';
import { perform } from './perform.js';
import { reach } from './reach.js';
import { scenario } from './scenario.js';
import { summarize } from './summarize.js';

/**
 * Plays the demo on running servers. Stops at the end of the demo, or when `stop$` emits. Resolves
 * with `true` if all expected events happened.
 */
export async function play(
  servers: string,
  server: DemoServer | undefined,
  stop$: Observable<unknown>,
): Promise<boolean> {
  await using client = createClient({ servers, sessionTimeout: 6_000, operationTimeout: 5_000 });
  const streams = openStreams(client);
  narrate(streams).subscribe({ next: log, error: tell });
  await reach(client, servers);

  await using found = server === undefined ? await leaveAsFound(client) : undefined;
  if (found?.existed === true)
    say(`${appWatch} exists already: the demo restores its data at the end`);

  await using crew = createCrew(servers);
  const steps = scenario({ client, streams, instances: crew.instances, server });
  const seen$ = perform(steps).pipe(
    catchError((error: unknown) => {
      tell(error);
      return EMPTY;
    }),
    takeUntil(stop$),
    toArray(),
  );
  return summarize(
    steps.flatMap(({ expected }) => expected),
    await lastValueFrom(seen$),
  );
}

function tell(error: unknown): void {
  say((error as Error).message);
}
