import { catchError, EMPTY, throwError } from 'rxjs';
import { isZkError, type ZkClient } from 'rxzk';
import { appWatch } from './appWatch.js';
import * as see from './conditions.js';
import type { Instance } from './createInstance.js';
import type { DemoServer } from './DemoServer.js';
import type { Streams } from './openStreams.js';
import type { Step } from './Step.js';

export function seed(client: ZkClient, streams: Streams, text: string): Step {
  return {
    title: `seeds ${appWatch}`,
    act: () =>
      client
        .create(appWatch, text)
        .pipe(
          catchError((error: unknown) =>
            isZkError(error, 'NODE_EXISTS')
              ? client.setData(appWatch, text)
              : throwError(() => error),
          ),
        ),
    expected: [
      { what: 'the session is connected', seen$: see.isConnected(streams) },
      { what: `the data are "${text}"`, seen$: see.hasData(streams, text) },
    ],
  };
}

export function change(client: ZkClient, streams: Streams, text: string): Step {
  return {
    title: 'changes the data',
    act: () => client.setData(appWatch, text),
    expected: [{ what: `the data are "${text}"`, seen$: see.hasData(streams, text) }],
  };
}

export function join(streams: Streams, instance: Instance): Step {
  return {
    title: `starts ${instance.title}`,
    act: instance.start,
    expected: [{ what: `${instance.title} has joined`, seen$: see.isMember(streams, instance) }],
  };
}

/**
 * Starts an instance. Before this step, no instance of the demo runs. So the step expects that the
 * started instance becomes the leader.
 */
export function joinAsLeader(streams: Streams, instance: Instance): Step {
  const step = join(streams, instance);
  const what = `${instance.title} leads`;
  return {
    ...step,
    expected: [...step.expected, { what, seen$: see.isLeader(streams, instance) }],
  };
}

export function leave(streams: Streams, instance: Instance, signal: NodeJS.Signals): Step {
  return {
    title: `sends ${signal} to ${instance.title}`,
    act: () => instance.end(signal),
    expected: [{ what: `${instance.title} has left`, seen$: see.hasLeft(streams, instance) }],
  };
}

/** Sends a signal to the leading instance. This instance then ends. After that, `heir` leads. */
export function handOver(
  streams: Streams,
  instance: Instance,
  signal: NodeJS.Signals,
  heir: Instance,
): Step {
  const step = leave(streams, instance, signal);
  const what = `${heir.title} leads`;
  return {
    ...step,
    expected: [...step.expected, { what, seen$: see.isLeaderAfter(streams, heir, instance) }],
  };
}

export function restart(streams: Streams, server: DemoServer | undefined): readonly Step[] {
  if (server === undefined) {
    const title = 'does not restart the server, because the demo has not started it';
    return [{ title, act: () => EMPTY, expected: [] }];
  }
  return [
    {
      ...server.stop,
      expected: [{ what: 'the session is suspended', seen$: see.isSuspended(streams) }],
    },
    {
      ...server.start,
      expected: [{ what: 'the session is resumed', seen$: see.isResumed(streams) }],
    },
  ];
}
