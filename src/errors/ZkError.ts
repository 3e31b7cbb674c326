import { brand } from './brand.js';
import type { ZkErrorCode } from './ZkErrorCode.js';

/**
 * What the ensemble has done with a failed write:
 *
 * - `none`: the ensemble did not apply the write.
 * - `unknown`: the ensemble may have applied the write.
 * - `applied`: the ensemble applied one part of the write, and refused the rest of the write.
 */
export type Outcome = 'none' | 'unknown' | 'applied';

/** What an error says about the request that failed. */
export interface ZkErrorContext {
  /** The request, such as `'getData'`. */
  readonly operation?: string | undefined;
  readonly path?: string | undefined;
  /** The position of the failed operation in its transaction, counted from 0. */
  readonly index?: number | undefined;
  /** @defaultValue `'none'` */
  readonly outcome?: Outcome | undefined;
  readonly cause?: unknown;
}

/**
 * The base class of all errors that this library exports, except `InvalidArgumentError`.
 * A `ZkError` shows no credentials. Only the property `issues` of a `DecodeError` shows data of a
 * znode.
 */
export abstract class ZkError extends Error {
  /** The kind of the error, such as `'NO_NODE'`. The code is stable and can be serialised. */
  abstract readonly code: ZkErrorCode;
  /** Whether the same request may succeed when the program sends it again. */
  abstract readonly retryable: boolean;
  readonly outcome: Outcome;
  readonly operation: string | undefined;
  readonly path: string | undefined;
  /** The position of the failed operation in its transaction, counted from 0. */
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
