import type { ZkClient } from 'rxzk';
import type { Instance } from './createInstance.js';
import type { DemoServer } from './DemoServer.js';
import type { Streams } from './openStreams.js';
import type { Step } from './Step.js';
import { change, handOver, join, joinAsLeader, leave, restart, seed } from './steps.js';

/** The client, the streams, the instances and the server that the demo uses. */
export interface Cast {
  readonly client: ZkClient;
  readonly streams: Streams;
  readonly instances: readonly [Instance, Instance, Instance];
  /** The server. `undefined` if the demo must not restart the server. */
  readonly server: DemoServer | undefined;
}

/** Returns all steps of the demo, in their order. */
export function scenario({ client, streams, instances, server }: Cast): readonly Step[] {
  const [one, two, three] = instances;
  return [
    seed(client, streams, 'release 1'),
    change(client, streams, 'release 2'),
    joinAsLeader(streams, one),
    join(streams, two),
    join(streams, three),
    handOver(streams, one, 'SIGKILL', two),
    handOver(streams, two, 'SIGTERM', three),
    ...restart(streams, server),
    change(client, streams, 'release 3'),
    leave(streams, three, 'SIGTERM'),
  ];
}
