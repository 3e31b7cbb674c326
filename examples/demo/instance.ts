// One instance of a service, a process of its own: a member of /app_watch for as long as it lives.
// Prints the path of its znode. Leaves in order when it is told to, and when the demo has gone.
import { fromEvent, merge, takeUntil } from 'rxjs';
import { createClient, ephemeralNode } from 'rxzk';
import { appWatch } from './appWatch.js';

const [servers = ''] = process.argv.slice(2);

await using client = createClient({ servers, sessionTimeout: 3_000, closeTimeout: 1_000 });

const leave$ = merge(
  fromEvent(process, 'SIGTERM'),
  fromEvent(process, 'SIGINT'),
  fromEvent(process.stdin.resume(), 'end'),
);

await ephemeralNode(client, `${appWatch}/`, `pid ${process.pid}`, { mode: 'ephemeralSequential' })
  .pipe(takeUntil(leave$))
  .forEach((path) => console.log(path));

process.stdin.destroy();
