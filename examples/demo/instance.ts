// This program is one instance of the service in the demo. The instance is a candidate of the
// election in /app_watch. It prints its standing in the election as a line of JSON: first the
// current standing, then each new standing. The demo starts this program. When the instance gets a
// signal, or when the demo ends, the instance resigns and ends.
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
