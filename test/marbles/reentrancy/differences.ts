import { names } from './names.js';
import { planOf } from './planOf.js';
import type { Program } from './Program.js';
import { run } from './run.js';
import type { Line, Trace } from './Trace.js';
import { racingCalls } from './racingCalls.js';

/** The subscribers that send a write when they unsubscribe. */
const owners = ['ephemeral', 'ephemeral 2', 'member', 'election', 'work', 'election 2', 'lock'];

/**
 * Two calls that end the client. After such a call, requests in flight get no reply. So the streams
 * can emit other values if the same program runs a second time. For these calls, `differences`
 * compares only the ends of the streams and the states of the session.
 */
const ending = ['addAuth that is refused', 'ephemeralNode, then close'];

/**
 * Returns whether the last value of a subscriber is a current state, such as the current data of a
 * znode. For such a subscriber, `lastOfEach` returns the last value.
 */
const isState = (who: string): boolean => !/^(a |armed|tree|each child)/.test(who);

/**
 * Runs a program twice, and returns the differences between the two runs. In the first run, the
 * subscriber makes its call within a notification. In the second run, the subscriber makes the same
 * call a moment after this notification.
 */
export function differences(program: Program): readonly string[] {
  const { callName, target } = planOf(program);
  const atOnce = run(program, 'at once');
  const later = run(program, 'later');
  const leaves = callName.includes('leave');
  const races = callName in racingCalls || (leaves && owners.includes(target));
  // In the first run, a call of `leave` ends the subscription of `target` earlier than in the
  // second run. So `target` gets fewer values in the first run. If the program calls `leave`,
  // the comparison leaves out `target`.
  const others = ({ lines }: Trace): readonly Line[] =>
    lines.filter(({ who }) => !leaves || who !== target);
  const [heardAtOnce, heardLater] = [others(atOnce), others(later)];
  const cutsOff = races && callName === 'leave, then close';
  const view = cutsOff || ending.includes(callName) ? ends : races ? lastOfEach : allInOrder;

  return [
    ...wrongIn('at once', atOnce),
    ...wrongIn('a moment later', later),
    ...firstDifference(view(heardAtOnce), view(heardLater)),
    ...(cutsOff ? contradictions(heardAtOnce, heardLater) : []),
    ...(leaves ? [] : firstDifference(statesOf(atOnce, 'session'), statesOf(later, 'session'))),
    ...(leaves ? [] : firstDifference(statesOf(atOnce, 'session'), statesOf(atOnce, 'session 2'))),
    ...(atOnce.thrown === later.thrown ? [] : ['an error that was thrown is not reported']),
  ];
}

function wrongIn(when: string, { wrong }: Trace): readonly string[] {
  return wrong.map((what) => `${when}: ${what}`);
}

function allInOrder(lines: readonly Line[]): readonly string[] {
  return lines.map(({ at, who, what }) => `${at} ${who}: ${what}`);
}

/**
 * Returns the last value of each subscriber that gets current states. Also returns the end of each
 * stream except `armed`.
 *
 * The values before the last value can differ between the two runs. For example, the call writes a
 * znode, and a subscriber begins to watch this znode. In one run, the subscriber first gets the old
 * data. In the other run, the subscriber gets only the new data.
 */
function lastOfEach(lines: readonly Line[]): readonly string[] {
  const last = new Map<string, string>();
  for (const { who, what } of lines) {
    if (isState(who) || (isEnd(what) && who !== 'armed'))
      last.set(isEnd(what) ? `${who}, end` : who, what);
  }
  return [...last].map(([who, what]) => `${who}: ${what}`).sort();
}

function ends(lines: readonly Line[]): readonly string[] {
  return lastOfEach(lines.filter(({ who, what }) => isState(who) && isEnd(what)));
}

/**
 * Returns the subscribers whose values in the two runs contradict each other. A subscriber can get
 * a shorter list of values in one run, and a longer list in the other run. The longer list must
 * contain all values of the shorter list, in the same order.
 *
 * Values can be missing in one run if the target is in `owners` and the call of the program is
 * `leave, then close`. When the target leaves, the client deletes the znode of the target. Because
 * of `close`, the client ends as soon as the reply to this deletion arrives. In one run, the client
 * sends a read before this deletion, and gets the reply. In the other run, the client sends the
 * same read after the deletion, and gets no reply.
 *
 * The comparison leaves out the subscriber `stale`. When the client ends, `stale` gets its last
 * value again, and this value is now marked as stale.
 */
function contradictions(a: readonly Line[], b: readonly Line[]): readonly string[] {
  return names
    .filter((name) => isState(name) && name !== 'stale')
    .flatMap((name) => {
      const [one, two] = [valuesOf(a, name), valuesOf(b, name)];
      const agree = isAmong(one, two) || isAmong(two, one);
      return agree ? [] : [`${name}: at once ${one.join(', ')}; a moment later ${two.join(', ')}`];
    });
}

function valuesOf(lines: readonly Line[], name: string): readonly string[] {
  return lines.filter(({ who, what }) => who === name && !isEnd(what)).map(({ what }) => what);
}

function isAmong(few: readonly string[], many: readonly string[]): boolean {
  const left = [...many];
  return few.every((value) => {
    const at = left.indexOf(value);
    left.splice(0, at + 1);
    return at >= 0;
  });
}

function isEnd(what: string): boolean {
  return what === 'completed' || what.startsWith('error');
}

function statesOf({ lines }: Trace, name: string): readonly string[] {
  return lines.filter(({ who }) => who === name).map(({ what }) => what);
}

function firstDifference(a: readonly string[], b: readonly string[]): readonly string[] {
  const index = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find(
    (i) => a[i] !== b[i],
  );
  if (index === undefined) return [];
  const around = (lines: readonly string[]): string =>
    lines.slice(Math.max(0, index - 3), index + 4).join('\n    ');
  return [`at once\n    ${around(a)}\n  a moment later\n    ${around(b)}`];
}
