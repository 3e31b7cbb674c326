import type { SessionState, Standing } from 'rxzk';
import { z } from 'zod';
import { Config } from './Config.js';

/** The state of an instance, as it reports it over HTTP. That works without ZooKeeper too. */
export interface Report {
  readonly session: SessionState['status'];
  /** Where it stands in the election; `null` before it is a candidate. */
  readonly standing: Standing | null;
  /** The configuration that it works with. */
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
