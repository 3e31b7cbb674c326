import type { Call } from './Call.js';
import type { Program } from './Program.js';
import { quietCalls } from './quietCalls.js';
import { names } from './names.js';
import { racingCalls } from './racingCalls.js';

/** The meaning of the indices of a program. */
export interface Plan {
  readonly actor: string;
  readonly target: string;
  readonly callName: string;
  readonly call: Call;
  /** The channels of diagnostics on which somebody listens. */
  readonly channels: readonly string[];
}

/** User code that is called back, in addition to the subscribers. */
const callbacks = ['work', 'filter'];

/** Reads a program. */
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
