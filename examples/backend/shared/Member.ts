import { z } from 'zod';

/** What an instance says of itself in its znode. */
export interface Member {
  /** Where it answers. */
  readonly url: string;
  readonly pid: number;
}

export const Member: z.ZodType<Member> = z.object({ url: z.url(), pid: z.int() });
