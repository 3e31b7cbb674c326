import { z } from 'zod';
import { isTrusted } from './isTrusted.js';

/** What an instance says of itself in its znode. */
export interface Member {
  /** Where it answers: an origin, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly pid: number;
}

export const Member: z.ZodType<Member> = z.object({
  url: z.string().refine(isTrusted, 'must be an origin of HTTP in the network of the backend'),
  pid: z.int(),
});
