import { z } from 'zod';

/** One run of the job. Only the leader runs the job. */
export interface Run {
  /** The name of the instance that ran the job. */
  readonly by: string;
  /** The token of the term in which the leader ran the job. */
  readonly token: number;
  /** The number of runs so far, including this run. */
  readonly count: number;
}

export const Run: z.ZodType<Run> = z.object({ by: z.string(), token: z.int(), count: z.int() });
