// One instance of a service, a process of its own: a candidate in /app_watch for as long as it lives.
// Prints where it stands, a line of JSON each time. Leaves in order when it is told to, and when the
// demo has gone.
import { fromEvent, merge, takeUntil } from 'rxjs';
import { campaign, createClient } from 'rxzk';
import { appWatch } from './appWatch.js';

const [servers = ''] = process.argv.slice(2);

await using client = createClient({ servers, sessionTimeout: 3_000, closeTimeout: 1_000 });

const leave$ = merge(
  fromEvent(process, 'SIGTERM'),
  fromEvent(process, 'SIGINT'),
  fromEvent(process.stdin.resume(), 'end'),
);

await campaign(client, appWatch, { preset: 'sequence', id: `pid ${process.pid}` })
  .pipe(takeUntil(leave$))
  .forEach((standing) => console.log(JSON.stringify(standing)));

process.stdin.destroy();
