import { Observable, repeat, type Subscription, timer } from 'rxjs';
import { ConnectionLossError } from '../../../errors/server/ConnectionLossError.js';
import type { Address } from '../../../model/Address.js';
import { CloseCode } from '../CloseCode.js';
import { watchChannel } from '../../../client/diagnostics/watchChannel.js';
import { HandleState } from '../HandleState.js';
import type { NativeHandle } from '../NativeHandle.js';
import type { WatchEvent } from '../../../model/WatchEvent.js';
import { abandon } from './abandon.js';
import { createLink } from './createLink.js';
import { createWatchTable } from '../../../session/createWatchTable.js';
import type { LinkSignal } from './LinkSignal.js';
import { openHandle } from './openHandle.js';
import type { OpenLinkConfig } from './OpenLinkConfig.js';
import { prepareLink } from './prepareLink.js';
import { watchEvent } from './watchEvent.js';

/** How often a connecting handle is looked at, in ms: no event tells that its attempt failed. */
const glance = 20;

/**
 * One attempt to connect and, when it succeeds, the life of the link: `up`, later `down`. Errors
 * when the attempt fails. Settles only after the handle is closed, so that the next handle does not
 * meet it at the server. Unsubscribing closes the handle and leaves the session alone.
 */
export function openLink(config: OpenLinkConfig): Observable<LinkSignal> {
  return new Observable((subscriber) => {
    const watches = createWatchTable();
    let phase: 'opening' | 'up' | 'over' = 'opening';

    const opened = openHandle(config, (event, detail) => {
      if (phase === 'over') return;
      if (event === 'connect' && phase === 'opening') rise();
      // A second `connect` is the C client's own, after a loss that it has not told of.
      else if (event === 'connect' || event === 'connecting') fall('it was cut');
      else if (event === 'close') refuse(detail as number);
      else fire(watchEvent(event, detail as string, config.chroot));
    });
    if (opened instanceof Error) {
      subscriber.error(failure(config.address, opened.message));
      return undefined;
    }
    const native: NativeHandle = opened;
    // Not an `interval`: with one that recurs, a TestScheduler runs the timers of one frame out of turn.
    const attempt = onTime(timer(glance).pipe(repeat()), () => {
      if (!isConnecting(native)) fall('it was refused');
    });
    const deadline = onTime(timer(config.limit), () => {
      fall('it was not answered in time');
    });
    return () => {
      finish();
    };

    function rise(): void {
      attempt.unsubscribe();
      const link = createLink({
        ...config,
        native,
        watches,
        isOver: () => phase === 'over',
        gone: () => {
          fall('it was cut');
        },
      });
      prepareLink(link, config.credentials).subscribe({
        complete: () => {
          deadline.unsubscribe();
        },
        error: () => {
          fall('it did not sync');
        },
      });
      // The first requests may have found the connection gone: then there was no link.
      if (phase !== 'opening') return;
      phase = 'up';
      subscriber.next({ type: 'up', link });
    }

    function fire(event: WatchEvent): void {
      if (watchChannel.hasSubscribers) watchChannel.publish(event);
      watches.fire(event);
    }

    function fall(reason: string): void {
      // A connection that is cut before its sync is answered falls for both reasons.
      if (phase === 'over') return;
      if (phase === 'opening') {
        finish(failure(config.address, reason));
      } else {
        subscriber.next({ type: 'down' });
        finish();
      }
    }

    function refuse(code: number): void {
      const resuming = phase === 'opening' && config.session !== null;
      if (code === CloseCode.authFailed) subscriber.next({ type: 'authFailed' });
      else if (code === CloseCode.expired && resuming) subscriber.next({ type: 'expired' });
      // On a live link the binding reports an expiry for other reasons too: resuming will tell.
      else fall('it was closed');
      finish();
    }

    function finish(error?: ConnectionLossError): void {
      if (phase === 'over') return;
      phase = 'over';
      attempt.unsubscribe();
      deadline.unsubscribe();
      watches.end();
      native.atRest(() => {
        abandon(native);
        if (error === undefined) subscriber.complete();
        else subscriber.error(error);
      });
    }
  });
}

function isConnecting({ state }: NativeHandle): boolean {
  return Object.values<number>(HandleState).includes(state);
}

function failure({ server }: Address, reason: string): ConnectionLossError {
  const cause = new Error(`connection to ${server}: ${reason}`);
  return new ConnectionLossError({ operation: 'connect', cause });
}

/** Timers do not fail. */
function onTime(timer$: Observable<unknown>, act: () => void): Subscription {
  return timer$.subscribe({ next: act, error: act });
}
