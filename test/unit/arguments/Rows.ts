import type { Kind } from './refused.js';

/**
 * Calls a function with a test value as one argument, and with valid values as all other arguments.
 */
export type Call = (value: never) => unknown;

/** The name of an argument, its rule, and a call that passes a test value as this argument. */
export type Row = readonly [argument: string, kind: Kind, call: Call];

/**
 * A row for each argument of each function of a module or an object. An argument that may be
 * anything has `null` instead of a row.
 */
export type Rows<M> = {
  readonly [
    K in keyof M & string as M[K] extends (...args: never[]) => unknown ? K : never
  ]: M[K] extends (...args: infer P) => unknown ? RowsOf<P> : never;
};

type RowsOf<P extends readonly unknown[]> = { readonly [I in keyof P]-?: Row | null };
