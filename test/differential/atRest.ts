import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Leaves out what is a matter of time where both clients keep their watches: what a stream emits between two writes of
 * one step. That is `ensurePath`, and what a client finds after an absence. The newest state is compared.
 */
export function atRest(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) =>
    step.command.do === 'ensurePath' || step.command.do === 'away'
      ? { ...step, streams: step.streams.map(newest) }
      : step,
  );
}
