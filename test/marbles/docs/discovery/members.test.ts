import { marbles } from 'rxjs-marbles';
import { join, watchMembers } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'shows the instances that are registered',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [instance, gateway] = [zk.client(), zk.client()];
    const registered = '  --^------!';
    const paths = '       --p-------';
    const members = '     n-m------n';

    const membership$ = join(instance, '/services/search', 'http://10.0.0.1', { name: 'one' });
    const members$ = watchMembers(gateway, '/services/search');
    m.expect(membership$, registered).toBeObservable(paths, { p: '/services/search/one' });
    m.expect(members$).toBeObservable(members, {
      n: new Map(),
      m: new Map([['one', 'http://10.0.0.1']]),
    });
  }),
);
