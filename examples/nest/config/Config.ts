import { z } from 'zod';

/** The configuration, which all instances follow. */
export interface Config {
  /** How often the leader runs the job, in ms. */
  readonly every: number;
}

export const Config: z.ZodType<Config> = z.object({ every: z.int().min(10).max(60_000) });
