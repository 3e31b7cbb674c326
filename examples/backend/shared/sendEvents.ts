import type { FastifyReply } from 'fastify';
import { EMPTY, fromEvent, type Observable, take, takeUntil } from 'rxjs';
import { latestOnly } from 'rxzk';

/**
 * Replies with server-sent events. Each event contains one value of `value$`. The reply ends when
 * `value$` or the connection ends.
 */
export function sendEvents(reply: FastifyReply, value$: Observable<unknown>): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  raw.write('retry: 500\n\n');

  // A slow reader gets only the newest value. The other values are dropped, so no queue grows.
  value$
    .pipe(
      latestOnly((value) =>
        raw.write(`data: ${JSON.stringify(value)}\n\n`)
          ? EMPTY
          : fromEvent(raw, 'drain').pipe(take(1)),
      ),
      takeUntil(fromEvent(raw, 'close')),
    )
    .subscribe({ error: () => raw.end(), complete: () => raw.end() });
}
