import { connect } from 'node:net';
import { Observable } from 'rxjs';
import type { ServerName } from '../../model/ServerName.js';

/** Emits the answer to a four-letter word, and completes. Errors within the limit, in ms. */
export function askServer(
  { host, port }: ServerName,
  word: string,
  limit: number,
): Observable<string> {
  return new Observable((subscriber) => {
    const socket = connect({ host, port });
    subscriber.add(() => socket.destroy());
    let answer = '';
    socket.setTimeout(limit, () => {
      subscriber.error(new Error(`no answer within ${limit} ms`));
    });
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', (error) => {
      subscriber.error(error);
    });
    socket.on('end', () => {
      subscriber.next(answer);
      subscriber.complete();
    });
    socket.write(word);
  });
}
