import { z } from 'zod';
import { isTrusted } from './isTrusted.js';

/** The data that an instance writes about itself into its znode. */
export interface Member {
  /**
   * The address of the web server of the instance. It is an origin, such as
   * `http://127.0.0.1:8080`.
   */
  readonly url: string;
  readonly pid: number;
}

export const Member: z.ZodType<Member> = z.object({
  url: z.string().refine(isTrusted, 'must be an origin of HTTP in the network of the backend'),
  pid: z.int(),
});
