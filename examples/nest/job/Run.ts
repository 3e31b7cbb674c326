import { z } from 'zod';

/** A run of the job. */
export interface Run {
  /** The name of the instance. */
  readonly by: string;
  /** The token of the term in which it ran. */
  readonly token: number;
  /** How many runs there have been, this one included. */
  readonly count: number;
}

export const Run: z.ZodType<Run> = z.object({ by: z.string(), token: z.int(), count: z.int() });
