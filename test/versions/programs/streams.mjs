// The command `node streams.mjs SERVERS OTHERS` runs this program. SERVERS and OTHERS are connect
// strings that lead to the same server.
//
// The program uses the main streams of the installed package. When the program prints `cut`, the
// test closes all connections to SERVERS. At the end, the program prints `done`. After that, the
// program must end by itself.
import assert from 'node:assert/strict';
import { filter, firstValueFrom, of, ReplaySubject, skipWhile, timeout } from 'rxjs';
import {
  campaign,
  createClient,
  decode,
  ephemeralNode,
  json,
  watchChildren,
  watchData,
  whileLeading,
} from 'rxzk';

const [servers, others] = process.argv.slice(2);
const client = createClient({ servers, sessionTimeout: 10_000 });
const other = createClient({ servers: others, sessionTimeout: 10_000 });

// The program subscribes to each stream only once. After `cut`, the client loses its connection and
// connects again. After that, new values arrive only if the client has set its watches again.
const sessions = recordOf(client.session$);
const configs = recordOf(watchData(client, '/settings').pipe(decode(json)));
const members = recordOf(watchChildren(client, '/members'));
const own = ephemeralNode(client, '/members/one', 'one').subscribe();

const { sessionId } = await soon(sessions, ({ status }) => status === 'connected');
await soon(configs, (config) => config === null);
await request(other.create('/settings', '{"level":1}'));
await soon(configs, (config) => config?.level === 1);
await request(other.setData('/settings', '{"level":2}'));
await soon(configs, (config) => config?.level === 2);
await soon(members, (list) => list?.children.join() === 'one');

console.log('cut');
await soon(sessions, ({ status }) => status === 'suspended');
const resumed = await firstValueFrom(
  sessions.pipe(
    skipWhile(({ status }) => status !== 'suspended'),
    filter(({ status }) => status === 'connected'),
    timeout(15_000),
  ),
);
assert.equal(resumed.sessionId, sessionId);
await request(other.setData('/settings', '{"level":3}'));
await soon(configs, (config) => config?.level === 3);
const { ephemeralOwner } = await request(other.exists('/members/one'));
assert.equal(ephemeralOwner, sessionId);

await assert.rejects(request(client.getData('/missing')), { code: 'NO_NODE', path: '/missing' });
const { acl } = await request(client.getAcl('/settings'));
assert.deepEqual(
  acl.map(({ scheme, id }) => `${scheme}:${id}`),
  ['world:anyone'],
);

const terms = recordOf(lead(client));
const first = await soon(terms, () => true);
const laterTerms = recordOf(lead(other));
terms.stop();
const second = await soon(laterTerms, () => true);
assert.ok(second > first, `the token ${second} is not greater than ${first}`);
laterTerms.stop();

own.unsubscribe();
await soon(members, (list) => list?.children.length === 0);
await client.close();
await other.close();
console.log('done');

/**
 * Takes part in an election. Each time when the candidate becomes the leader, the stream emits the
 * fencing token.
 */
function lead(candidate) {
  return campaign(candidate, '/leader').pipe(whileLeading(({ token }) => of(token)));
}

/**
 * Subscribes to `source$` once, and records its values. Returns an Observable of the recorded
 * values. Each subscriber of this Observable first gets all values that were recorded before.
 */
function recordOf(source$) {
  const record$ = new ReplaySubject();
  const subscription = source$.subscribe(record$);
  return Object.assign(record$, {
    stop: () => {
      subscription.unsubscribe();
    },
  });
}

function soon(record$, predicate) {
  return firstValueFrom(record$.pipe(filter(predicate), timeout(15_000)));
}

function request(reply$) {
  return firstValueFrom(reply$, { defaultValue: undefined });
}
