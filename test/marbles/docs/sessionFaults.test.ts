import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { ephemeralNode, watchChildren, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

function members(client: ZkClient): Observable<string> {
  return watchChildren(client, '/members').pipe(map((list) => list?.children.join() ?? 'none'));
}

it(
  'suspend, resume: the znode stays when the connection is lost for a short time',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client({ sessionTimeout: 10 }), zk.client()];
    const faults: Record<string, Command> = {
      s: () => zk.suspend(client),
      r: () => zk.resume(client),
    };
    zk.play(m.cold('  ---s----r--', faults));
    const owned = '   p----------';
    const late = '    -^---------';
    const seen = '    -m---------';

    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(members(other), late).toBeObservable(seen, { n: '', m: 'm' });
  }),
);

it(
  'suspend for longer than the timeout: another client sees that the member is gone',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client({ sessionTimeout: 10 }), zk.client()];
    const faults: Record<string, Command> = {
      s: () => zk.suspend(client),
      r: () => zk.resume(client),
    };
    zk.play(m.cold('  ---s----------------r--', faults));
    const owned = '   p-------------------p--';
    const late = '    -^---------------------';
    const seen = '    -m-----------n------m--';

    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(members(other), late).toBeObservable(seen, { n: '', m: 'm' });
  }),
);

it(
  'expireFalsely: the next session waits until the old znode is gone',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client({ sessionTimeout: 10 }), zk.client()];
    const faults: Record<string, Command> = { f: () => zk.expireFalsely(client) };
    zk.play(m.cold('  ---f---------------', faults));
    const owned = '   p------------p-----';
    const late = '    -^-----------------';
    const seen = '    -m-----------(nm)--';

    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(members(other), late).toBeObservable(seen, { n: '', m: 'm' });
  }),
);

it(
  'wipe: registers again, and creates the parent first',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client(), zk.client()];
    const faults: Record<string, Command> = { w: (server) => server.wipe() };
    zk.play(m.cold('  ---w-----', faults));
    const owned = '   p--p-----';
    const late = '    -^-------';
    const seen = '    -m-(xnm)-';

    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(members(other), late).toBeObservable(seen, { x: 'none', n: '', m: 'm' });
  }),
);
