import { connect } from 'node:net';
import { Observable, throwError, timeout } from 'rxjs';
import type { ServerName } from '../../model/ServerName.js';

/**
 * The longest reply that {@link askServer} accepts, in bytes. The reply of a ZooKeeper server to
 * `srvr` is much shorter.
 */
const most = 65_536;

/**
 * Sends a four-letter word to a server, emits the reply, and completes. Fails if the whole reply
 * does not arrive within `limit` ms. Also fails if the reply is longer than 64 KiB.
 */
export function askServer(server: ServerName, word: string, limit: number): Observable<string> {
  return answerOf(server, word).pipe(
    timeout({
      first: limit,
      with: () => throwError(() => new Error('no whole reply within --timeout')),
    }),
  );
}

function answerOf({ host, port }: ServerName, word: string): Observable<string> {
  return new Observable((subscriber) => {
    const socket = connect({ host, port });
    subscriber.add(() => socket.destroy());
    const chunks: Buffer[] = [];
    let length = 0;
    socket.on('data', (chunk) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > most) subscriber.error(new Error(`it sends more than ${most} bytes`));
    });
    socket.on('error', (error) => {
      subscriber.error(error);
    });
    socket.on('end', () => {
      subscriber.next(Buffer.concat(chunks).toString());
      subscriber.complete();
    });
    socket.write(word);
  });
}
