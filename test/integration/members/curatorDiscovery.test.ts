import { fileURLToPath } from 'node:url';
import { createClient, curatorInstance, join, watchMembers } from 'rxzk';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { startOther } from '../election/others/startOther.js';
import { eventually } from '../support/eventually.js';
import { java } from '../support/java.js';
import { record } from '../support/record.js';

const program = fileURLToPath(new URL('CuratorDiscovery.java', import.meta.url));
const group = '/services/orders';

/** The data that Spring Cloud ZooKeeper stores for an instance. */
const Payload = z.object({
  '@class': z.literal('org.springframework.cloud.zookeeper.discovery.ZookeeperInstance'),
  id: z.string(),
  name: z.string(),
  metadata: z.record(z.string(), z.string()),
});
const codec = curatorInstance(Payload);

it(
  'watchMembers finds the instance of a JVM, and the JVM finds the instance of rxzk',
  { timeout: 60_000 },
  async () => {
    await using server = await startServer({ tickTime: 200 });
    await using client = createClient({ servers: server.servers });
    await using jvm = await startOther(java(program, server.servers));
    using instances = record(watchMembers(client, group, { codec }));

    jvm.tell('join');
    await jvm.heard('joined');
    await instances.until(({ size }) => size === 1);
    expect(instances.latest?.get('jvm')).toStrictEqual({
      name: 'orders',
      id: 'jvm',
      address: '10.0.0.2',
      port: 8080,
      sslPort: null,
      payload: {
        '@class': 'org.springframework.cloud.zookeeper.discovery.ZookeeperInstance',
        id: 'orders-jvm',
        name: 'orders',
        metadata: { zone: 'b' },
      },
      registrationTimeUTC: expect.any(Number) as number,
      serviceType: 'DYNAMIC',
      uriSpec: {
        parts: [
          { value: 'scheme', variable: true },
          { value: '://', variable: false },
          { value: 'address', variable: true },
          { value: ':', variable: false },
          { value: 'port', variable: true },
        ],
      },
      enabled: true,
    });

    const data = codec.encode({
      name: 'orders',
      id: 'ours',
      address: '10.0.0.1',
      port: 80,
      payload: {
        '@class': 'org.springframework.cloud.zookeeper.discovery.ZookeeperInstance',
        id: 'orders-ours',
        name: 'orders',
        metadata: { zone: 'a' },
      },
    });
    using registered = record(join(client, group, data, { name: 'ours' }));
    await instances.until(({ size }) => size === 2);
    expect(registered.values).toStrictEqual(['/services/orders/ours']);
    expect(await jvm.ask('instances')).toStrictEqual([
      'jvm,http://10.0.0.2:8080,DYNAMIC,b',
      'ours,http://10.0.0.1:80,DYNAMIC,a',
    ]);

    registered[Symbol.dispose]();
    await eventually(() => instances.latest?.has('ours') === false);
    expect(await jvm.ask('instances')).toStrictEqual(['jvm,http://10.0.0.2:8080,DYNAMIC,b']);
    jvm.tell('leave');
    await jvm.heard('left');
    await eventually(() => instances.latest?.size === 0);
    expect(instances.end).toBeUndefined();
  },
);
