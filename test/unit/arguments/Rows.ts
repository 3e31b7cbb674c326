import type { Kind } from './refused.js';

/** Calls a function with a value in the place of one argument, and with good ones in all other places. */
export type Call = (value: never) => unknown;

/** An argument: its name, its rule, and the function that takes it. */
export type Row = readonly [argument: string, kind: Kind, call: Call];

/** A row for each argument of each function of a module or an object; `null` for one that may be anything. */
export type Rows<M> = {
  readonly [
    K in keyof M & string as M[K] extends (...args: never[]) => unknown ? K : never
  ]: M[K] extends (...args: infer P) => unknown ? RowsOf<P> : never;
};

type RowsOf<P extends readonly unknown[]> = { readonly [I in keyof P]-?: Row | null };
