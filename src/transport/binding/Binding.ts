import type { NativeHandle } from './NativeHandle.js';

/**
 * The class of the npm package `zookeeper`. The binding transport uses only the `native` object
 * inside an object of this class.
 */
export type Binding = new (config: object) => { readonly native: BindingHandle };

/** A native object before `init` opens its connection. */
export interface BindingHandle extends NativeHandle {
  emit: (event: string, handle: unknown, detail: string | number | undefined) => void;
  init(config: object): unknown;
}
