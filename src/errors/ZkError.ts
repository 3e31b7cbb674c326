import { brand } from './brand.js';
import type { ZkErrorCode } from './ZkErrorCode.js';

/** The outcome of a failed write: not applied, perhaps applied, or applied in part. */
export type Outcome = 'none' | 'unknown' | 'applied';

/** What an error knows about the request that failed. */
export interface ZkErrorContext {
  /** The request, such as `'getData'`. */
  readonly operation?: string | undefined;
  readonly path?: string | undefined;
  /** Which operation of a transaction has failed, from 0. */
  readonly index?: number | undefined;
  /** @defaultValue `'none'` */
  readonly outcome?: Outcome | undefined;
  readonly cause?: unknown;
}

/** The root of all errors that arrive on a stream. Holds no credentials and no data of znodes. */
export abstract class ZkError extends Error {
  /** Stable, serialisable discriminator, such as `'NO_NODE'`. */
  abstract readonly code: ZkErrorCode;
  /** Whether the same request may succeed when it is sent again. */
  abstract readonly retryable: boolean;
  readonly outcome: Outcome;
  readonly operation: string | undefined;
  readonly path: string | undefined;
  /** In a failed transaction, the position of the operation that has failed, from 0. */
  readonly index: number | undefined;

  constructor(reason: string, context: ZkErrorContext = {}) {
    const { operation, path, index, outcome = 'none', cause } = context;
    const place = index === undefined ? undefined : `(operations[${String(index)}])`;
    const subject = [operation, path, place].filter((part) => part !== undefined).join(' ');
    super(
      subject === '' ? reason : `${subject}: ${reason}`,
      cause === undefined ? undefined : { cause },
    );
    this.name = new.target.name;
    this.outcome = outcome;
    this.operation = operation;
    this.path = path;
    this.index = index;
  }

  /** @internal */
  // eslint-disable-next-line @typescript-eslint/class-literal-property-style -- a field would be printed
  get [brand](): true {
    return true;
  }
}
