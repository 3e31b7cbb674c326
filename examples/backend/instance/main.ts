// This program is one instance of the backend. `npm run example` starts three processes. Each of
// these processes runs this program.
import { fromEvent, lastValueFrom, merge, Subject, takeUntil } from 'rxjs';
import { createClient, join } from 'rxzk';
import { paths } from '../paths.js';
import type { Member } from '../shared/Member.js';
import { watchConfig } from '../shared/watchConfig.js';
import { serveInstance } from './serveInstance.js';
import { takePart } from './takePart.js';
import { toReport } from './toReport.js';

const [servers = '', name = ''] = process.argv.slice(2);

await using client = createClient({ servers, sessionTimeout: 4_000, closeTimeout: 1_000 });

const resign$ = new Subject<void>();
const stop$ = new Subject<void>();
const config$ = watchConfig(client);
const standing$ = takePart(client, name, config$, resign$);
const report$ = toReport(client, standing$, config$);

await using app = serveInstance({ client, report$, resign$, stop$ });
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const member: Member = { url, pid: process.pid };

const leave$ = merge(
  stop$,
  fromEvent(process, 'SIGTERM'),
  fromEvent(process, 'SIGINT'),
  // Another process has started this instance. When that process ends, the standard input of this
  // instance ends too.
  fromEvent(process.stdin.resume(), 'end'),
);

await lastValueFrom(
  merge(join(client, paths.instances, JSON.stringify(member), { name }), report$).pipe(
    takeUntil(leave$),
  ),
  { defaultValue: null },
);

process.stdin.destroy();
