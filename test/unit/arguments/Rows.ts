import type { Kind } from './refused.js';

/**
 * Calls a function with the test value as one argument. All other arguments of the call are valid.
 */
export type Call = (value: never) => unknown;

/** The name of an argument, its rule, and a call that passes a test value as this argument. */
export type Row = readonly [argument: string, kind: Kind, call: Call];

/**
 * The rows for a module or an object. Each argument of each function has one row. The row is `null`
 * if the argument may be any value.
 */
export type Rows<M> = {
  readonly [
    K in keyof M & string as M[K] extends (...args: never[]) => unknown ? K : never
  ]: M[K] extends (...args: infer P) => unknown ? RowsOf<P> : never;
};

type RowsOf<P extends readonly unknown[]> = { readonly [I in keyof P]-?: Row | null };
