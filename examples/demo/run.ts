import { type Observable, ReplaySubject } from 'rxjs';
import { startServer } from '../../tools/zookeeper/startServer.js';
import { interruption, type Interruption } from './interruption.js';
import { say } from './log.js';
import { play } from './play.js';

/** How long the demo may take until it begins to clean up, and all in all; in ms. */
const limits = { play: 29_000, total: 39_000 };

/** Runs the demo on the given servers, or on one of its own, and gives the exit code. */
export async function run(servers: string | undefined): Promise<number> {
  const interrupted$ = new ReplaySubject<Interruption>(1);
  const signals = interruption(limits.play).subscribe(interrupted$);
  let exitCode: number | undefined;
  interrupted$.subscribe((interruption) => {
    say(`ends: ${interruption.reason}`);
    exitCode = interruption.exitCode;
  });
  setTimeout(() => {
    console.error(`demo: has not come to its end in ${limits.total / 1000} s`);
    process.exit(1);
  }, limits.total).unref();

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
  await using server = await startServer();
  say(`has started a server at ${server.servers} with pid ${server.pid ?? ''}`);
  return await play(server.servers, server, stop$);
}
