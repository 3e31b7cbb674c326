import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { LinkEnd } from '../../../tools/proxy/Link.js';
import { resetSocket } from '../../../tools/proxy/resetSocket.js';

/** A frame that the proxy has passed on. */
export interface Frame {
  readonly from: LinkEnd;
  /** The number of the connection that carried the frame. The first connection has the number 0. */
  readonly connection: number;
  /** The bytes of the frame, beginning with its length. */
  readonly bytes: Buffer;
}

/** A TCP proxy on loopback. The proxy knows where each frame of the protocol begins. */
export interface FrameProxy extends AsyncDisposable {
  readonly servers: string;
  /** All frames that the proxy has passed on. */
  readonly frames: readonly Frame[];
  /**
   * Plans to end all connections. `from` names one side: the client or the server. The proxy passes
   * on `count` more frames from this side. Directly after the last of these frames, the proxy ends
   * all connections. If `count` is 0, the proxy does not end the connections at once. Instead, the
   * proxy drops the next frame from this side, and then ends all connections. From then on, new
   * connections wait until `release`.
   */
  readonly cutBehind: (from: LinkEnd, count: number) => Cut;
  /** Ends all connections. Lets new connections wait until `release`. */
  readonly hold: () => void;
  /**
   * Accepts the connections that wait after `hold` or `cutBehind`. From then on, also accepts new
   * connections at once.
   */
  readonly release: () => void;
  /** Stops reading from the server on all connections. Bytes from the server wait until `flow`. */
  readonly stall: () => void;
  readonly flow: () => void;
}

/** A plan to cut all connections of the proxy. */
export interface Cut {
  /** Resolves when the proxy has ended all connections. */
  readonly done: Promise<'cut'>;
  /** Cancels the plan. */
  readonly cancel: () => void;
}

interface Plan {
  readonly from: LinkEnd;
  left: number;
  readonly resolve: (cut: 'cut') => void;
}

/** Starts the proxy in front of a port of 127.0.0.1. */
export async function startFrameProxy(target: number): Promise<FrameProxy> {
  const frames: Frame[] = [];
  const links = new Set<() => void>();
  const servers = new Set<Socket>();
  const waiting = new Set<Socket>();
  let state: 'held' | 'open' = 'open';
  let plan: Plan | undefined;
  let accepted = 0;

  const listener = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    client.on('error', ignore);
    if (state === 'open') link(client);
    else waiting.add(client);
    client.once('close', () => waiting.delete(client));
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const { port } = listener.address() as { readonly port: number };

  function link(client: Socket): void {
    const connection = accepted;
    accepted += 1;
    const server = connect({ host: '127.0.0.1', port: target, allowHalfOpen: true, noDelay: true });
    server.on('error', ignore);
    servers.add(server);
    server.once('close', () => servers.delete(server));
    let stage: 'open' | 'ended' = 'open';
    // Ends the connection for the client and for the server. The client and the server still
    // receive all frames that the proxy has passed on.
    const end = (): void => {
      stage = 'ended';
      links.delete(end);
      client.end();
      server.end();
    };
    links.add(end);
    forward('client', client, server);
    forward('server', server, client);

    function forward(from: LinkEnd, source: Socket, sink: Socket): void {
      let rest: Buffer = Buffer.alloc(0);
      source.once('end', end).once('close', () => {
        end();
        if (from === 'client') resetSocket(sink);
      });
      source.on('data', (data: Buffer) => {
        rest = Buffer.concat([rest, data]);
        while (stage === 'open' && rest.length >= 4) {
          const size = 4 + rest.readInt32BE(0);
          if (rest.length < size) break;
          if (!isDue(from)) {
            const bytes = rest.subarray(0, size);
            sink.write(bytes);
            frames.push({ from, connection, bytes });
            if (plan?.from === from) plan.left -= 1;
          }
          if (isDue(from)) cut();
          rest = rest.subarray(size);
        }
      });
    }
  }

  function isDue(from: LinkEnd): boolean {
    return plan?.from === from && plan.left === 0;
  }

  function cut(): void {
    const { resolve } = plan as Plan;
    plan = undefined;
    hold();
    resolve('cut');
  }

  function hold(): void {
    state = 'held';
    for (const end of links) end();
  }

  return {
    servers: `127.0.0.1:${String(port)}`,
    frames,
    cutBehind(from, count) {
      const { promise, resolve } = withResolvers<'cut'>();
      const planned: Plan = { from, left: count, resolve };
      plan = planned;
      const cancel = (): void => {
        if (plan === planned) plan = undefined;
      };
      return { done: promise, cancel };
    },
    hold,
    release() {
      state = 'open';
      const all = [...waiting];
      waiting.clear();
      all.forEach(link);
    },
    stall() {
      for (const server of servers) server.pause();
    },
    flow() {
      for (const server of servers) server.resume();
    },
    async [Symbol.asyncDispose]() {
      const closed = once(listener.close(), 'close');
      hold();
      waiting.forEach(resetSocket);
      await closed;
    },
  };
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = ignore;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function ignore(): void {
  return;
}
