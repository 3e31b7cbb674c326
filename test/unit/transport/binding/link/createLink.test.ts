import { Observable, of, take } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { Armed } from '../../../../../src/client/Armed.js';
import { createLink } from '../../../../../src/transport/binding/link/createLink.js';
import { createWatchTable, type WatchKind } from '../../../../../src/session/createWatchTable.js';
import type { Link } from '../../../../../src/transport/binding/link/Link.js';
import type { NativeHandle } from '../../../../../src/transport/binding/NativeHandle.js';
import type { Done, Request } from '../../../../../src/transport/binding/requests/Request.js';
import type { ZkError } from '../../../../../src/errors/ZkError.js';
import { now } from '../../../../../src/client/now.js';
import { events } from '../../../../marbles/nodes.js';

const native: Partial<NativeHandle> = {
  client_id: 'one',
  client_password: 'secret',
  timeout: 10_000,
  began: () => undefined,
  sent: () => undefined,
};
const address = { host: '10.0.0.1', port: 2181, server: 'zk1:2181' };

/** A link whose requests the test answers by hand; each call gives `accepted`. */
function linked({
  effect = 'read',
  accepted = 0,
  chroot = '',
}: {
  readonly effect?: Request<string>['effect'];
  readonly accepted?: number;
  readonly chroot?: string;
} = {}) {
  const calls: { readonly path: string; readonly done: Done<string> }[] = [];
  const proved = vi.fn<(sentAt: number) => void>();
  const watches = createWatchTable();
  const gone = vi.fn();
  let isOver = false;
  const handle = { ...native } as NativeHandle;
  const link = createLink({
    native: handle,
    address,
    chroot,
    watches,
    now,
    proved,
    isOver: () => isOver,
    gone,
  });
  const give = {
    up: () => (isOver = true),
    lose: () =>
      Object.assign(handle, {
        sent: (gone: () => void) => {
          gone();
        },
      }),
    began: (began: () => unknown) => Object.assign(handle, { began }),
  };
  const request: Request<string> = {
    operation: 'getData',
    path: '/a',
    effect,
    call: (_native, path, done) => {
      calls.push({ path, done });
      return accepted;
    },
  };
  const answer = (returnCode = 0): void => calls.shift()?.done(returnCode, 'reply');
  return { link, request, calls, answer, proved, watches, gone, give };
}

/** An armed read as a stream. */
function arm(link: Link, kind: WatchKind, request: Request<string>): Observable<Armed<string>> {
  return new Observable((subscriber) => {
    link.arm(kind, request, subscriber);
  });
}

/** What becomes of a stream. */
function record<T>(stream: Observable<T>) {
  const seen: T[] = [];
  const error = vi.fn<(error: ZkError) => void>();
  const complete = vi.fn();
  const subscription = stream.subscribe({ next: (value) => seen.push(value), error, complete });
  return { seen, error, complete, subscription };
}

describe('createLink', () => {
  it('knows its server and its session', () => {
    const { link } = linked();

    expect(link.address).toBe(address);
    expect(link.session).toStrictEqual({ id: 'one', password: 'secret', timeout: 10_000 });
  });

  describe('send', () => {
    it('sends when it is subscribed to, and once for each subscriber', () => {
      const { link, request, calls } = linked();
      const stream = link.send(request);
      expect(calls).toHaveLength(0);
      stream.subscribe();
      stream.subscribe();

      expect(calls).toHaveLength(2);
    });

    it.each([
      ['', '/a'],
      ['/app', '/app/a'],
    ])('sends below the chroot %j to %s', (chroot, path) => {
      const { link, request, calls } = linked({ chroot });
      link.send(request).subscribe();

      expect(calls[0]?.path).toBe(path);
    });

    it('emits the reply within the callback, and completes', () => {
      const { link, request, answer } = linked();
      const { seen, complete } = record(link.send(request));
      expect(seen).toStrictEqual([]);
      answer();

      expect(seen).toStrictEqual(['reply']);
      expect(complete).toHaveBeenCalledTimes(1);
    });

    it('lets the handle know of each callback before it emits', () => {
      const order: string[] = [];
      const { link, request, answer, give } = linked();
      give.began(() => order.push('began'));
      link.send(request).subscribe((reply) => order.push(reply));
      answer();

      expect(order).toStrictEqual(['began', 'reply']);
    });

    it('tells when the request has found the connection gone', () => {
      const { link, request, gone, give } = linked();
      link.send(request).subscribe();
      expect(gone).not.toHaveBeenCalled();
      give.lose();
      link.send(request).subscribe();

      expect(gone).toHaveBeenCalledTimes(1);
    });

    it.each([
      ['read', 0, 'CONNECTION_LOSS'],
      ['read', -999, 'CONNECTION_LOSS'],
      ['write', -999, 'UNKNOWN_RETURN_CODE'],
    ] as const)('takes a %s that a given-up link answers with %i for %s', (effect, rc, code) => {
      const { link, request, answer, give } = linked({ effect });
      const { seen, error } = record(link.send(request));
      give.up();
      answer(rc);

      expect(seen).toStrictEqual([]);
      expect(error.mock.calls[0]?.[0]).toMatchObject({ code });
    });

    it('passes the reply to a write on that a given-up link brings', () => {
      const { link, request, answer, give } = linked({ effect: 'write' });
      const { seen } = record(link.send(request));
      give.up();
      answer();

      expect(seen).toStrictEqual(['reply']);
    });

    it('errors with the return code', () => {
      const { link, request, calls } = linked({ effect: 'write' });
      const { error } = record(link.send(request));
      calls[0]?.done(-4);

      expect(error).toHaveBeenCalledTimes(1);
      expect(error.mock.calls[0]?.[0]).toMatchObject({
        code: 'CONNECTION_LOSS',
        outcome: 'unknown',
        operation: 'getData',
        path: '/a',
      });
    });

    it('names the path of the caller in an error, not the one below the chroot', () => {
      const { link, request, answer } = linked({ chroot: '/app' });
      const { error } = record(link.send(request));
      answer(-101);

      expect(error.mock.calls[0]?.[0]).toMatchObject({ code: 'NO_NODE', path: '/a' });
    });

    it('errors at once when the call is refused: then nothing was written', () => {
      const { link, request } = linked({ effect: 'write', accepted: -4 });
      const { error } = record(link.send(request));

      expect(error.mock.calls[0]?.[0]).toMatchObject({ code: 'CONNECTION_LOSS', outcome: 'none' });
      expect(link.inFlight).toBe(0);
    });

    it('counts what is in flight, answered or not, listened to or not', () => {
      const { link, request, answer } = linked();
      link.send(request).subscribe().unsubscribe();
      record(link.send(request));
      expect(link.inFlight).toBe(2);
      answer();
      expect(link.inFlight).toBe(1);
      answer(-4);
      expect(link.inFlight).toBe(0);
    });

    it('counts its own apart from armed reads', () => {
      const { link, request, answer } = linked();
      link.send(request).subscribe().unsubscribe();
      record(arm(link, 'data', request));
      expect(link).toMatchObject({ inFlight: 2, requests: 1 });
      answer();
      answer();

      expect(link).toMatchObject({ inFlight: 0, requests: 0 });
    });

    it('does not count what is refused', () => {
      const { link, request } = linked({ accepted: -9 });
      record(link.send(request));

      expect(link).toMatchObject({ inFlight: 0, requests: 0 });
    });

    it.each([0, -4])('rule 9: ignores a reply after unsubscribe, return code %i', (returnCode) => {
      const { link, request, answer } = linked();
      const { seen, error, complete, subscription } = record(link.send(request));
      subscription.unsubscribe();
      answer(returnCode);

      expect(seen).toStrictEqual([]);
      expect(error).not.toHaveBeenCalled();
      expect(complete).not.toHaveBeenCalled();
    });

    it('rule 20: tells when an answered write was sent', () => {
      const { link, request, answer, proved } = linked({ effect: 'write' });
      const clock = vi.spyOn(performance, 'now').mockReturnValue(100);
      link.send(request).subscribe();
      clock.mockReturnValue(900);
      expect(proved).not.toHaveBeenCalled();
      answer();
      clock.mockRestore();

      expect(proved.mock.calls).toStrictEqual([[100]]);
    });

    it('rule 20: tells of an answered write also when nobody listens any more', () => {
      const { link, request, answer, proved } = linked({ effect: 'write' });
      link.send(request).subscribe().unsubscribe();
      answer();

      expect(proved).toHaveBeenCalledTimes(1);
    });

    it.each([-101, -103, -108, -110, -111, -125])(
      'rule 20: tells of a write that a majority has refused with the return code %i',
      (returnCode) => {
        const { link, request, answer, proved } = linked({ effect: 'write' });
        record(link.send(request));
        answer(returnCode);

        expect(proved).toHaveBeenCalledTimes(1);
      },
    );

    it.each([
      ['read', 0],
      ['read', -101],
      ['write', -4],
      ['write', -6],
      ['write', -7],
      ['write', -102],
      ['write', -112],
      ['write', -114],
      ['write', -116],
      ['write', -118],
      ['write', -119],
      ['write', -127],
      ['write', -999],
    ] as const)('rule 20: a %s with the return code %i proves nothing', (effect, returnCode) => {
      const { link, request, answer, proved } = linked({ effect });
      record(link.send(request));
      answer(returnCode);

      expect(proved).not.toHaveBeenCalled();
    });
  });

  describe('arm', () => {
    /** The watch of the reply. */
    function fired(seen: readonly Armed<string>[]): Armed<string>['fired$'] {
      return seen[0]?.fired$ ?? of();
    }

    it('emits the reply with its watch, and completes', () => {
      const { link, request, answer, watches } = linked();
      const { seen, complete } = record(arm(link, 'data', request));
      answer();
      const watch = record(fired(seen));
      watches.fire(events.f);

      expect(seen[0]?.reply).toBe('reply');
      expect(complete).toHaveBeenCalledTimes(1);
      expect(watch.seen).toStrictEqual([events.f]);
      expect(link.watches.size).toBe(0);
    });

    it('sets a watch of its kind', () => {
      const { link, request, answer, watches } = linked();
      const { seen } = record(arm(link, 'children', request));
      answer();
      const watch = record(fired(seen));
      watches.fire(events.f);
      expect(watch.seen).toStrictEqual([]);
      watches.fire(events.k);

      expect(watch.seen).toStrictEqual([events.k]);
    });

    it('rule 2: counts the watch from the sending, so that an event may overtake the reply', () => {
      const { link, request, answer, watches } = linked();
      const { seen } = record(arm(link, 'data', request));
      expect(link.watches.size).toBe(1);
      watches.fire(events.f);
      answer();

      expect(record(fired(seen)).seen).toStrictEqual([events.f]);
    });

    it('keeps the watch when the reply has been handed over', () => {
      const { link, request, answer } = linked();
      const { seen } = record(arm(link, 'data', request).pipe(take(1)));
      answer();
      expect(link.watches.size).toBe(1);
      fired(seen).subscribe().unsubscribe();

      expect(link.watches.size).toBe(0);
    });

    it('notes when the read was answered', () => {
      const { link, request, answer } = linked();
      const clock = vi.spyOn(performance, 'now').mockReturnValue(100.7);
      record(arm(link, 'data', request));
      expect(request.answeredAt).toBeUndefined();
      answer();
      clock.mockRestore();

      expect(request.answeredAt).toBe(100);
    });

    it('drops the watch when the read fails', () => {
      const { link, request, answer } = linked();
      const { error } = record(arm(link, 'data', request));
      answer(-101);

      expect(error.mock.calls[0]?.[0]).toMatchObject({ code: 'NO_NODE', outcome: 'none' });
      expect(link.watches.size).toBe(0);
    });

    it('drops the watch when the read is refused at once', () => {
      const { link, request } = linked({ accepted: -9 });
      const { error } = record(arm(link, 'data', request));

      expect(error).toHaveBeenCalledTimes(1);
      expect(link.watches.size).toBe(0);
      expect(link.inFlight).toBe(0);
    });

    it('rule 9: ignores the reply of a read that was unsubscribed from, and drops its watch then', () => {
      const { link, request, answer } = linked();
      const { seen, subscription } = record(arm(link, 'data', request));
      subscription.unsubscribe();
      answer();

      expect(seen).toStrictEqual([]);
      expect(link.watches.size).toBe(0);
    });
  });
});
