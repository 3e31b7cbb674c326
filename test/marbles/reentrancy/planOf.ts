import type { Call } from './Call.js';
import type { Program } from './Program.js';
import { quietCalls } from './quietCalls.js';
import { names } from './names.js';
import { racingCalls } from './racingCalls.js';

/** What the indices of a program mean. */
export interface Plan {
  readonly actor: string;
  readonly target: string;
  readonly callName: string;
  readonly call: Call;
  /** The diagnostics channels on which the program listens. */
  readonly channels: readonly string[];
}

/** Functions of the user that the library calls and that can make the call of a program. */
const callbacks = ['work', 'filter'];

/** Looks up what the indices of a program mean. */
export function planOf({ actor, target, call, traced }: Program): Plan {
  const channels = traced ? ['rxzk:session', 'rxzk:watch', 'rxzk:request', 'rxzk:detached'] : [];
  const actors = [...names, ...callbacks, ...channels];
  const caller = actors[actor % actors.length]!;
  const calls = Object.entries({ ...quietCalls, ...racingCalls });
  const [callName, made] = calls[call % calls.length]!;
  return {
    actor: caller,
    target: target === null ? caller : names[target % names.length]!,
    callName,
    call: made,
    channels,
  };
}
