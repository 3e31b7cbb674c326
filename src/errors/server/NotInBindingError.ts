import type { ZkErrorContext } from '../ZkError.js';
import { UnimplementedError } from './UnimplementedError.js';

/** The C client has no function for this request. The transport `'wire'` can send the request. */
export class NotInBindingError extends UnimplementedError {
  constructor(context?: ZkErrorContext) {
    super(context, "the C binding cannot send this: create the client with transport: 'wire'");
  }
}
