import { fromEvent, lastValueFrom, merge, type Observable, take, takeUntil } from 'rxjs';
import { createClient } from 'rxzk';
import { startServer } from '../../tools/zookeeper/startServer.js';
import { createCrew } from './crew/createCrew.js';
import { serveDashboard } from './dashboard/serveDashboard.js';
import { watchBackend } from './dashboard/watchBackend.js';
import { reach } from './reach.js';

/**
 * Runs the example until this process gets a signal. If `servers` is `undefined`, the example
 * starts its own ZooKeeper server.
 */
export async function run(servers: string | undefined, port: number): Promise<void> {
  const told$ = merge(
    ...['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => fromEvent(process, signal)),
  ).pipe(take(1));
  if (servers !== undefined) {
    await present(servers, port, told$);
    return;
  }

  await using server = await startServer();
  console.log(`ZooKeeper at ${server.servers} has pid ${server.pid ?? ''}`);
  await present(server.servers, port, told$);
}

/**
 * Starts the client, the instances and the page. At the end or after a failure, closes them in the
 * opposite order.
 */
async function present(servers: string, port: number, told$: Observable<unknown>): Promise<void> {
  await using client = createClient({ servers, sessionTimeout: 4_000, closeTimeout: 1_000 });
  await reach(client, servers);

  await using crew = createCrew(servers, ['instance-1', 'instance-2', 'instance-3']);
  const snapshot$ = watchBackend(client, crew);

  await using app = serveDashboard(client, crew, snapshot$);
  const address = await app.listen({ host: '127.0.0.1', port });
  console.log(`The page is at ${address} (Ctrl-C stops all)`);

  // This line keeps one subscription to `snapshot$` until the end of the example. So the stream
  // remembers earlier states, and a user who opens the page later also sees them.
  await lastValueFrom(snapshot$.pipe(takeUntil(told$)), { defaultValue: null });
  console.log('Stopping');
}
