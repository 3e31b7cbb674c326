import { z } from 'zod';

/** The configuration of the backend. All instances follow it. */
export interface Config {
  /** How often the leader runs the job, in ms. */
  readonly every: number;
}

export const Config: z.ZodType<Config> = z.object({ every: z.int().min(100).max(60_000) });
