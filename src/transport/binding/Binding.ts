import type { NativeHandle } from './NativeHandle.js';

/** The part of the npm package that the library uses: a class, and the native object inside it. */
export type Binding = new (config: object) => { readonly native: BindingHandle };

/** A native object that is not opened yet. */
export interface BindingHandle extends NativeHandle {
  emit: (event: string, handle: unknown, detail: string | number | undefined) => void;
  init(config: object): unknown;
}
