import { CloseCode } from '../../transport/binding/CloseCode.js';
import { HandleState } from '../../transport/binding/HandleState.js';
import type {
  NativeConfig,
  NativeHandle,
  NativeListener,
} from '../../transport/binding/NativeHandle.js';
import type { Connection } from './Connection.js';
import { createInFlight } from './createInFlight.js';
import { createPost } from './createPost.js';
import type { Server } from './Server.js';
import type { Faults } from './Faults.js';
import { takeFalseExpiry } from './takeFalseExpiry.js';
import { takeFate } from './takeFate.js';
import { identify } from './identify.js';
import { isHeard } from './isHeard.js';
import { memoryReads } from './memoryReads.js';
import type { MemorySession } from './MemorySession.js';
import { memoryWrites } from './memoryWrites.js';
import { RequestCode } from './RequestCode.js';
import { restInTime } from './restInTime.js';
import type { Send } from './Send.js';

/** A native handle without the native part: its server is the one in memory. */
export function openMemoryHandle(
  server: Server,
  faults: Faults,
  config: NativeConfig,
  listener: NativeListener,
): NativeHandle {
  const post = createPost(server.clock, faults);
  let state: number = HandleState.connecting;
  let session: MemorySession | undefined;
  let connection: Connection | null = null;
  const inFlight = createInFlight();
  const opening = post(open);
  faults.cut = () => post(cut);

  const send: Send = (effect, carryOut, complete) => {
    if (connection === null) return RequestCode.invalidState;
    const failed = (returnCode: number): void => {
      complete(returnCode, null);
    };
    inFlight.add(failed);
    const fate = takeFate(faults, effect);
    const answer = fate !== 'lose' && isHeard(connection, effect) ? carryOut(connection) : null;
    if (fate !== 'answer') faults.cut();
    else if (answer !== null) {
      post(() => {
        if (inFlight.settle(failed)) complete(answer.rc, answer);
      });
    }
    return RequestCode.ok;
  };

  return {
    ...memoryReads(server, send),
    ...memoryWrites(server, send),
    ...restInTime(server.clock),
    get state() {
      return state;
    },
    get client_id() {
      return session?.id ?? '0';
    },
    get client_password() {
      return session?.password ?? '';
    },
    timeout: config.timeout,
    add_auth(scheme, credentials, done) {
      if (connection === null) return RequestCode.invalidState;
      const { identities } = connection;
      post(() => {
        const known = identify(identities, scheme, credentials);
        done(known ? RequestCode.ok : RequestCode.authFailed, '');
        if (!known) close(CloseCode.authFailed);
      });
      return RequestCode.ok;
    },
    // Only ever called to abandon the handle, before `close`.
    set_servers() {
      leave();
      return RequestCode.ok;
    },
    close() {
      opening.unsubscribe();
      leave();
      inFlight.fail(RequestCode.closing);
    },
  };

  function open(): void {
    const { client_id: id } = config;
    const known = id === undefined ? server.openSession(config.timeout) : server.session(id);
    if (known === undefined || (id !== undefined && takeFalseExpiry(faults))) {
      close(CloseCode.expired);
      return;
    }
    session = known;
    state = HandleState.connected;
    connection = server.attach(known, {
      tell: ({ type, path }) => {
        post(() => {
          if (connection !== null) listener(type, path);
        });
      },
      lost: faults.cut,
    });
    listener('connect', undefined);
  }

  function cut(): void {
    if (connection === null) return;
    leave();
    listener('connecting', undefined);
    inFlight.fail(RequestCode.connectionLoss);
  }

  function close(code: number): void {
    leave(code);
    listener('close', code);
  }

  function leave(next: number = HandleState.connecting): void {
    if (connection !== null) server.detach(connection);
    connection = null;
    state = next;
  }
}
