import type { SessionState, Standing } from 'rxzk';
import { z } from 'zod';
import { Config } from './Config.js';

/**
 * The state of an instance. The instance reports its state over HTTP. So the instance can report
 * its state even if it cannot reach ZooKeeper.
 */
export interface Report {
  readonly session: SessionState['status'];
  /**
   * The standing of the instance in the election. `null` before the instance becomes a candidate.
   */
  readonly standing: Standing | null;
  /** The configuration that the instance uses. */
  readonly config: Config;
}

const candidate = z.string();

const Standing: z.ZodType<Standing> = z.discriminatedUnion('role', [
  z.object({ role: z.literal('leader'), candidate, token: z.int() }),
  z.object({ role: z.literal('follower'), candidate, waitsFor: z.string(), rank: z.int() }),
  z.object({ role: z.literal('suspended'), candidate }),
]);

export const Report: z.ZodType<Report> = z.object({
  session: z.enum(['connecting', 'connected', 'suspended', 'expired', 'closed']),
  standing: Standing.nullable(),
  config: Config,
});
