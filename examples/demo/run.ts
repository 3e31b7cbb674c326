import { type Observable, ReplaySubject } from 'rxjs';
import { hasServer } from '../../tools/zookeeper/hasServer.js';
import { interruption, type Interruption } from './interruption.js';
import { say } from './log.js';
import { play } from './play.js';
import { serveInMemory } from './serveInMemory.js';
import { startRealServer } from './startRealServer.js';

/**
 * How long before the end of the time limit the demo acts, in ms. At 11 s before this end, the demo
 * stops its steps and cleans up. At 1 s before this end, the demo exits even if it has not cleaned
 * up.
 */
const margins = { cleanUp: 11_000, giveUp: 1_000 };

/**
 * Runs the demo on the given servers. If no servers are given, starts a server for the demo.
 * Resolves with the exit code.
 */
export async function run(servers: string | undefined, limit: number): Promise<number> {
  const interrupted$ = new ReplaySubject<Interruption>(1);
  const signals = interruption(limit - margins.cleanUp).subscribe(interrupted$);
  let exitCode: number | undefined;
  interrupted$.subscribe((interruption) => {
    say(`ends: ${interruption.reason}`);
    exitCode = interruption.exitCode;
  });
  setTimeout(() => {
    console.error(`demo: has not ended within ${limit / 1000} s`);
    process.exit(1);
  }, limit - margins.giveUp).unref();

  try {
    const isComplete = await (servers === undefined
      ? playOnOwnServer(interrupted$)
      : play(servers, undefined, interrupted$));
    return exitCode ?? (isComplete ? 0 : 1);
  } finally {
    signals.unsubscribe();
  }
}

async function playOnOwnServer(stop$: Observable<unknown>): Promise<boolean> {
  await using server = await (hasServer(process.env) ? startRealServer() : serveInMemory());
  say(server.description);
  return await play(server.servers, server, stop$);
}
