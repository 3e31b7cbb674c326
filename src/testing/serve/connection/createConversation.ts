import type { Subscription } from 'rxjs';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { MemoryConnection } from '../../memory/MemoryConnection.js';
import type { MemorySession } from '../../memory/sessions/MemorySession.js';
import { readConnectRequest } from '../jute/readConnectRequest.js';
import { writeEvent } from '../jute/writeEvent.js';
import { writeGrant } from '../jute/writeGrant.js';
import { answerRequest } from '../requests/answerRequest.js';
import { requestType } from '../requests/requestType.js';
import type { World } from '../World.js';
import { grantSession } from './grantSession.js';
import { isHangUp } from './isHangUp.js';
import type { LinkStatus } from './Traffic.js';
import { writeResponse } from './writeResponse.js';

/** What a conversation can do with its connection. */
export interface Line {
  readonly link: LinkStatus;
  /** The client's address. */
  readonly address: string;
  /** Writes a frame. The frame is sent soon afterwards. */
  readonly write: (write: (writer: Writer) => void) => void;
  /** Sends the written frames, and then ends the connection. */
  readonly hangUp: () => void;
  /** Ends the connection at once. */
  readonly cut: () => void;
}

/** The server's side of a connection. */
export interface Conversation {
  /** Carries out the next frame from the client. */
  take(reader: Reader): void;
  /** The caller must call this function when the connection has ended. */
  end(): void;
}

type Stage =
  | { readonly type: 'greeting' }
  | {
      readonly type: 'open';
      readonly session: MemorySession;
      readonly connection: MemoryConnection;
      readonly isOld: boolean;
    }
  | { readonly type: 'ended' };

/**
 * Replies to the frames of one client. The first frame opens or resumes a session. All later frames
 * are requests.
 */
export function createConversation(world: World, line: Line): Conversation {
  const { server, clock, settings } = world;
  let stage: Stage = { type: 'greeting' };
  let heardAt = clock.now();
  let silence: Subscription | null = null;

  return {
    take(reader) {
      heardAt = clock.now();
      if (stage.type === 'greeting') greet(reader);
      else if (stage.type === 'open') carryOut(reader, stage);
    },
    end() {
      if (stage.type === 'open') {
        const { session, connection } = stage;
        const isCurrent = server.isAttached(connection);
        server.detach(connection);
        if (isCurrent) tell('suspended', session);
      }
      leave();
    },
  };

  function leave(): void {
    stage = { type: 'ended' };
    silence?.unsubscribe();
  }

  function greet(reader: Reader): void {
    const request = readConnectRequest(reader);
    // If the condition below is true, the client has seen changes that this server does not have.
    // If the server accepted such a client, the client would read an older state than before.
    if (request.lastZxid > server.database().zxid) {
      line.cut();
      return;
    }
    const granted = grantSession(server, settings, request);
    if (granted !== null) {
      const { session } = granted;
      const ends = { tell: notify, lost: lose, address: line.address };
      const { isOld } = request;
      stage = { type: 'open', session, connection: server.attach(session, ends), isOld };
      line.link.session = session;
      listen(session);
      tell(granted.type, session);
    }
    line.write((writer) => {
      writeGrant(writer, granted?.session ?? null, request.isOld);
    });
    if (granted === null) line.hangUp();
  }

  function tell(news: 'opened' | 'resumed' | 'suspended', { id, timeout }: MemorySession): void {
    settings.onSession?.({ type: news, sessionId: id, timeout });
  }

  /** Sets a timer that ends the session if the client sends nothing for a whole session timeout. */
  function listen(session: MemorySession): void {
    const left = heardAt + session.timeout - clock.now();
    silence = clock.after(Math.max(left, 0), () => {
      if (clock.now() - heardAt < session.timeout) listen(session);
      else server.end(session);
    });
  }

  function notify(event: Parameters<typeof writeEvent>[1]): void {
    line.write((writer) => {
      writeEvent(writer, event);
    });
  }

  /**
   * The server calls this function when it has ended the session, or when a newer connection has
   * resumed the session. The function then cuts this connection. If the client itself has closed
   * the session, the function does nothing: the server must still send the reply to
   * `closeSession`.
   */
  function lose(): void {
    if (stage.type === 'ended') return;
    leave();
    line.cut();
  }

  function carryOut(
    reader: Reader,
    { session, connection, isOld }: Stage & { type: 'open' },
  ): void {
    const answer = answerRequest(reader, { server, connection });
    const { type, response } = answer;
    const isEnd = type === requestType.closeSession;
    if (isEnd) {
      leave();
      server.end(session, 'closed');
    }
    if (response.instead === 'nothing') return;
    line.write((writer) => {
      if (response.instead === 'grant') writeGrant(writer, session, isOld);
      else writeResponse(writer, answer, server);
    });
    if (isEnd || isHangUp(type, response)) line.hangUp();
  }
}
