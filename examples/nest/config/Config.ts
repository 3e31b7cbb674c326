import { z } from 'zod';

/** The configuration of the service. All instances use it. */
export interface Config {
  /** The interval between two runs of the job, in ms. */
  readonly every: number;
}

export const Config: z.ZodType<Config> = z.object({ every: z.int().min(10).max(60_000) });
