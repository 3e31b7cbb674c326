// A program that uses secrets and makes many kinds of mistakes. The program prints all values,
// errors and events that it receives.
import { subscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { catchError, lastValueFrom, type Observable, of, type Subscription } from 'rxjs';
import {
  createClient,
  decode,
  digestIdentity,
  ephemeralNode,
  json,
  utf8,
  watchData,
  type ZkClient,
} from '../../../../src/index.js';
import { startProxy } from '../../../../tools/startProxy.js';

const [port = '', credentials = '', payload = ''] = process.argv.slice(2);
const identity = { scheme: 'digest', credentials };
const proxy = await startProxy({ host: '127.0.0.1', port: Number(port) });
const servers = proxy.servers;
const ownerOnly = [{ perms: 31, scheme: 'auth', id: '' }];

/** A validator whose error message quotes its input. */
const quoting = {
  version: 1,
  vendor: 'test',
  validate: (value: unknown) => ({ issues: [{ message: String(value) }] }),
} as const;

for (const name of ['rxzk:request', 'rxzk:watch', 'rxzk:session']) subscribe(name, tell);

const owner = createClient({ servers, auth: [identity] });
const stranger = createClient({ servers });
await lastValueFrom(owner.create('/secret', payload, { acl: ownerOnly }));
await lastValueFrom(owner.create('/notes', payload));

await failed(owner.create('/secret', payload));
await failed(owner.setData('/secret', payload, { version: 99 }));
await failed(owner.setData('/secret', payload.repeat(2 ** 20)));
await failed(owner.setAcl('/secret', [{ perms: 31, scheme: 'unheard-of', id: credentials }]));
await failed(owner.getAcl('/none'));
await failed(stranger.getAcl('/secret'));
await failed(stranger.getData('/secret'));
await failed(watchData(stranger, '/secret'));
await failed(watchData(owner, '/notes').pipe(decode(json)));
await failed(watchData(owner, '/notes').pipe(decode(json({ '~standard': quoting }))));
await lastValueFrom(owner.setData('/notes', Buffer.from([...Buffer.from(payload), 0xff])));
await failed(watchData(owner, '/notes').pipe(decode(utf8)));

thrown(() => owner.setAcl('/secret', [{ perms: 31, scheme: 'digest', id: credentials }]));
thrown(() => owner.setAcl('/secret', [{ perms: 31, scheme: 'auth', id: credentials }]));
thrown(() => digestIdentity(credentials.slice(4)));
thrown(() => createClient({ servers: `zk://${credentials}@${servers}` }));
thrown(() => createClient({ servers, auth: [{ scheme: '', credentials }] }));
thrown(() => createClient({ servers, auth: credentials as unknown as [] }));
thrown(() => createClient({ servers, auth: [credentials as unknown as typeof identity] }));
thrown(() => createClient({ servers: `${credentials}@${servers}` }));
thrown(() => owner.addAuth('digest', { credentials } as unknown as string));
thrown(() => owner.setData('/secret', { payload } as unknown as string));
thrown(() => owner.create('/new', [payload] as unknown as string));

// Now the program ends the connection of `owner` while two writes and the deletion of the ephemeral
// `/m1` are in flight. At this moment, `owner` also owns the ephemeral `/m2`. After the loss of the
// connection, `owner` must repeat the deletion of `/m1`.
const [first, second] = await Promise.all(['/m1', '/m2'].map(hold));
proxy.swallow(true);
const lost = failed(owner.setData('/secret', payload));
first?.unsubscribe();
const waiting = failed(owner.setData('/notes', payload));
look();
await proxy.refuse();
await lost;
await waiting;
look();
proxy.swallow(false);
await proxy.accept();
await lastValueFrom(owner.sync('/'));
look();
second?.unsubscribe();

await failed(stranger.addAuth('unheard-of', credentials));
await owner.close();
await failed(owner.setData('/secret', payload));
look();
await stranger.close();
await proxy.stop();

/** Creates an ephemeral, and keeps it until the caller unsubscribes. */
function hold(path: string): Promise<Subscription> {
  return new Promise((resolve) => {
    const held = ephemeralNode(owner, path, payload, { acl: ownerOnly }).subscribe(() => {
      setImmediate(() => {
        resolve(held);
      });
    });
  });
}

function failed(request$: Observable<unknown>): Promise<unknown> {
  return lastValueFrom(
    request$.pipe(
      catchError((error: unknown) => {
        tell(error);
        return of(undefined);
      }),
    ),
    { defaultValue: undefined },
  );
}

function thrown(call: () => unknown): void {
  try {
    call();
    console.log('NOT THROWN', call.toString());
  } catch (error) {
    tell(error);
  }
}

function look(): void {
  for (const client of [owner, stranger] satisfies ZkClient[]) tell(client.inspect());
}

function tell(told: unknown): void {
  console.log(String(told), JSON.stringify(told));
  console.log(inspect(told, { depth: Infinity, showHidden: true, getters: true }));
  if (told instanceof Error) console.error(told.stack, told.cause);
}
