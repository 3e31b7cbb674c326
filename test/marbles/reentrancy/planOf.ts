import type { Call } from './Call.js';
import type { Program } from './Program.js';
import { quietCalls } from './quietCalls.js';
import { names } from './names.js';
import { racingCalls } from './racingCalls.js';

/**
 * The subscribers of a program, and the call that one of these subscribers makes. The program
 * itself contains only the indices of the subscribers and of the call.
 */
export interface Plan {
  readonly actor: string;
  readonly target: string;
  readonly callName: string;
  readonly call: Call;
  /** The diagnostics channels on which the program listens. */
  readonly channels: readonly string[];
}

/**
 * Two functions that a program passes to the library. They can also be actors: the library calls
 * the function, and the function makes the call of the program.
 */
const callbacks = ['work', 'filter'];

/**
 * Looks up the subscribers of a program, and the call that one of these subscribers makes. The
 * fields `actor`, `target` and `call` of the program are the indices of these subscribers and of
 * this call.
 */
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
