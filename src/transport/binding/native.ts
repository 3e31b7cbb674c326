import { callbacks } from './callbacks.js';
import { HandleState } from './HandleState.js';
import { loadBinding } from './loadBinding.js';
import type { NativeConfig, NativeHandle, NativeListener } from './NativeHandle.js';

/** Opens one native handle. If the C client refuses to open the handle, returns the error. */
export function openNative(config: NativeConfig, listener: NativeListener): NativeHandle | Error {
  // Calls the native object directly, and not through the class of the package. The methods of the
  // class cost time: on each call, they format all their arguments for a log.
  const { native } = new (loadBinding())({});
  native.began = () => {
    callbacks.begin(native);
  };
  native.atRest = (act) => {
    callbacks.outside(native, act);
  };
  let isLooking = false;
  native.sent = (gone) => {
    // Reading the state of the handle takes time, and the program may send many requests during one
    // callback of the handle. So this function does not read the state for each request. The
    // function reads the state once, after the callback has ended.
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
    // Without this setting, the C client opens /dev/urandom for each event, to shuffle the
    // addresses. Here, there is only one address.
    host_order_deterministic: true,
    // Without this setting, the C client reports an expiry if a reply needs more than eleven reads
    // from the socket. A large reply can need more than eleven reads.
    response_counter_limit: 1e9,
  });
  return opened instanceof Error ? opened : native;
}
