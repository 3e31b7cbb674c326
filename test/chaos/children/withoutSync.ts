import type { NativeHandle } from '../../../src/transport/binding/NativeHandle.js';

/** A handle that claims the answer to its first sync, which it has not sent. */
export function withoutSync(native: NativeHandle): NativeHandle {
  let isFirst = true;
  const sync: NativeHandle['a_sync'] = (path, done) => {
    if (!isFirst) return native.a_sync(path, done);
    isFirst = false;
    done(0, 'ok', path);
    return 0;
  };
  return new Proxy(native, {
    get(target, name) {
      if (name === 'a_sync') return sync;
      const value: unknown = Reflect.get(target, name);
      // The native methods want the native object.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
