import type { NativeHandle } from './NativeHandle.js';

/**
 * The class of the npm package `zookeeper`. The binding transport uses only the `native` object
 * inside an object of this class.
 */
export type Binding = new (config: object) => { readonly native: BindingHandle };

/** The object `native` of a `Binding`. It has no connection until a call of `init` opens one. */
export interface BindingHandle extends NativeHandle {
  emit: (event: string, handle: unknown, detail: string | number | undefined) => void;
  init(config: object): unknown;
}
