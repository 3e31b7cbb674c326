import { EMPTY, map, merge, type Observable, tap } from 'rxjs';
import {
  type Armed,
  type Identity,
  isZkError,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import type { Actor } from './Actor.js';
import { followTree } from './followTree.js';
import { identityOf, type State } from './identityOf.js';
import type { Command, Fault, StreamName } from './program.js';

const streams: Readonly<Record<StreamName, (client: ZkClient, path: string) => Observable<State>>> =
  { watchExists, watchData, watchChildren };

/**
 * Runs a command on a client. Records the events of the client's watches and the emissions of the
 * client's streams.
 */
export function carryOutOn(
  actor: Actor,
  command: Exclude<Command, { do: Fault | 'away' }>,
): Observable<unknown> {
  const { client } = actor;
  switch (command.do) {
    case 'create':
      return client.create(command.path, command.data, command.config);
    case 'setData':
      return client.setData(command.path, command.data, command.config);
    case 'remove':
      return client.remove(command.path, command.config);
    case 'setAcl':
      return client.setAcl(command.path, command.acl, command.config);
    case 'transaction':
      return client.transaction(command.operations);
    case 'getEphemerals':
      return client.getEphemerals(command.path).pipe(map((paths) => paths.toSorted()));
    case 'whoAmI':
      return client.whoAmI().pipe(map((identities) => identities.map(nameOf).toSorted()));
    case 'ensurePath':
      return client.ensurePath(command.path, { mode: command.mode });
    case 'addAuth':
      // The server does not send the reply to `addAuth` at once. The server keeps this reply until
      // it replies to another request. So the client sends a sync directly after `addAuth`.
      return merge(client.addAuth(command.scheme, command.credentials), client.sync('/'));
    case 'armExists':
    case 'armData':
    case 'armChildren':
      return noted<unknown>(
        actor,
        client[command.do](command.path),
        `${command.do} ${command.path}`,
      );
    case 'watchExists':
    case 'watchData':
    case 'watchChildren':
      follow(actor, command.do, command.path);
      return EMPTY;
    case 'watchTree':
      followTree(actor, command.path, command.recursive);
      return EMPTY;
    case 'leaveOne': {
      const { streams: followed } = actor;
      const [left] = followed.splice(command.which % Math.max(1, followed.length), 1);
      left?.subscription.unsubscribe();
      return EMPTY;
    }
    case 'leave':
      actor.streams.splice(0).forEach(({ subscription }) => {
        subscription.unsubscribe();
      });
      return EMPTY;
    default:
      return client[command.do](command.path);
  }
}

function nameOf({ scheme, id }: Identity): string {
  return `${scheme}:${id}`;
}

function noted<T>(actor: Actor, armed$: Observable<Armed<T>>, watch: string): Observable<T> {
  const { losses, events } = actor;
  return armed$.pipe(
    tap(({ fired$ }) => {
      let end = 'lost';
      // eslint-disable-next-line rxjs-x/no-subscribe-in-pipe -- it lasts longer than the reply
      fired$.subscribe({
        next: ({ type, path }) => {
          end = `${type} ${path}`;
        },
        complete: () => events.push({ watch, end, crossedLoss: actor.losses > losses }),
      });
    }),
    map(({ reply }) => reply),
  );
}

function follow({ client, streams: followed }: Actor, kind: StreamName, path: string): void {
  const emitted: unknown[] = [];
  const subscription = streams[kind](client, path).subscribe({
    next: (state) => emitted.push(identityOf(state)),
    error: (error: unknown) => emitted.push(isZkError(error) ? error.code : String(error)),
    complete: () => emitted.push('complete'),
  });
  followed.push({ name: `${kind} ${path}`, subscription, take: () => emitted.splice(0) });
}
