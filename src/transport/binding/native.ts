import { callbacks } from './callbacks.js';
import { HandleState } from './HandleState.js';
import { loadBinding } from './loadBinding.js';
import type { NativeConfig, NativeHandle, NativeListener } from './NativeHandle.js';

/** Opens one native handle, or gives the reason why the C client refuses to. */
export function openNative(config: NativeConfig, listener: NativeListener): NativeHandle | Error {
  // The wrapper's own methods format all their arguments for a log on each call: only the native
  // object inside it is used.
  const { native } = new (loadBinding())({});
  native.began = () => {
    callbacks.begin(native);
  };
  native.atRest = (act) => {
    callbacks.outside(native, act);
  };
  let isLooking = false;
  native.sent = (gone) => {
    // Checks the state once for all requests of a callback, because reading the state has a cost.
    if (isLooking) return;
    isLooking = true;
    native.atRest(() => {
      isLooking = false;
      if (native.state !== HandleState.connected) gone();
    });
  };
  native.emit = (event, _handle, detail) => {
    callbacks.begin(native);
    listener(event, detail);
  };
  const opened = native.init({
    ...config,
    debug_level: 0,
    // There is one address. Otherwise the C client opens /dev/urandom, to shuffle, for each event.
    host_order_deterministic: true,
    // Otherwise eleven reads that complete no packet count as an expiry. A large reply may need
    // that many.
    response_counter_limit: 1e9,
  });
  return opened instanceof Error ? opened : native;
}
