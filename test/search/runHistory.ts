import { concat, concatMap, defer, from, type Observable, repeat, tap, timer } from 'rxjs';
import { memoryZooKeeper } from 'rxzk/testing';
import { createContender } from './createContender.js';
import { createReferee } from './createReferee.js';
import type { History, Step } from './History.js';
import { inVirtualTime } from './inVirtualTime.js';
import { bound, parent, sessionTimeout } from './parameters.js';
import { strike } from './strike.js';

/**
 * Runs an election in virtual time. Throws if the election breaks one of the properties that the
 * type `Property` lists.
 *
 * The run of an election has four parts:
 *
 * 1. All candidates join.
 * 2. The steps happen.
 * 3. All faults end, except delays. Then exactly one candidate must lead.
 * 4. All candidates leave. Then no znode must be left.
 */
export function runHistory({ entrants, steps }: History): void {
  const trace: string[] = [];
  inVirtualTime((now) => {
    const zk = memoryZooKeeper({ [parent]: '' });
    const note = (line: string): void => {
      trace.push(`${now()}: ${line}`);
    };
    const referee = createReferee(now);
    const contenders = entrants.map((entrant, index) =>
      createContender(zk, 'abcde'.charAt(index), entrant, { ...referee, note }),
    );
    // The referee inspects the election between two frames, when nothing else happens. Each
    // inspection has its own timer. If all inspections shared one `interval`, the TestScheduler
    // would run the timers of a frame in the wrong order.
    const inspected$ = concat(timer(0.5), timer(1).pipe(repeat())).pipe(tap(referee.inspect));
    const inspecting = inspected$.subscribe();

    concat(
      after(0, joinAll),
      from(steps).pipe(concatMap((step) => after(step.after, () => play(step)))),
      defer(() => after(mendAll(), joinAll)),
      after(bound, () => referee.expectOne(true)),
      after(2 * sessionTimeout, leaveAll),
      after(bound, end),
    ).subscribe();

    return () => {
      try {
        zk.expectClean();
      } catch (error) {
        referee.fail('nothing is left', String(error));
      }
      if (referee.violation !== null) throw new Error([referee.violation, ...trace].join('\n'));
    };

    function play(step: Step): void {
      const leader = referee.leaders()[0]?.contender ?? contenders[0]!;
      const target = step.who === 'leader' ? leader : contenders[step.who % contenders.length]!;
      note(`${step.event} ${target.name}`);
      strike(zk, target, contenders, step);
    }

    function joinAll(): void {
      for (const contender of contenders) contender.join();
    }

    /**
     * Ends the suspension and the isolation of each client. A blocked event loop stays blocked.
     * Returns how many ms pass until no event loop is blocked.
     */
    function mendAll(): number {
      for (const { client, isolatedAt } of contenders) {
        zk.resume(client);
        if (isolatedAt !== null) zk.heal(client);
      }
      note('all is mended');
      return Math.max(0, ...contenders.map(({ stalledUntil }) => stalledUntil - now()));
    }

    function leaveAll(): void {
      referee.expectOne(false);
      for (const contender of contenders) contender.leave();
      note('all leave');
    }

    function end(): void {
      inspecting.unsubscribe();
      for (const { name, client } of contenders) {
        const { detached, requestsInFlight, watches, owned } = client.inspect();
        if (detached + requestsInFlight + watches + owned.length === 0) continue;
        referee.fail('nothing is left', `${name} has not finished leaving`);
        // If a client has not finished leaving, this client continues to start new tasks.
        // `inVirtualTime` ends only when no tasks are left. So `close()` must stop this client.
        void client.close();
      }
    }
  });
}

function after(ms: number, act: () => void): Observable<unknown> {
  return timer(ms).pipe(tap(act));
}
