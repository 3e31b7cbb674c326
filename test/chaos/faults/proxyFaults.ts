import { setTimeout as sleep } from 'node:timers/promises';
import type { TcpProxy } from '../../../tools/startProxy.js';
import { during } from './during.js';

/** Causes a fault of the proxies' connections. `lasts` is the duration of the fault in ms. */
export type Hurt = (proxies: readonly TcpProxy[], lasts: number) => Promise<void>;

/** The pause between two cuts of the fault `cut`, in ms. Each cut ends all connections. */
const cutsEvery = 300;

/** All faults that a proxy can cause. A fault can delay or lose bytes, but never changes them. */
export const proxyFaults: Readonly<
  Record<'cut' | 'refuse' | 'delay' | 'throttle' | 'halfOpen', Hurt>
> = {
  /** Ends the connections again and again. */
  cut: async (proxies, lasts) => {
    const end = performance.now() + lasts;
    do {
      for (const proxy of proxies) proxy.cut();
      await sleep(cutsEvery);
    } while (performance.now() < end);
  },
  refuse: (proxies, lasts) =>
    during(
      lasts,
      () => Promise.all(proxies.map((proxy) => proxy.refuse())),
      () => Promise.all(proxies.map((proxy) => proxy.accept())),
    ),
  delay: (proxies, lasts) =>
    during(
      lasts,
      () => proxies.forEach((proxy) => proxy.delay(150)),
      () => proxies.forEach((proxy) => proxy.delay(0)),
    ),
  throttle: (proxies, lasts) =>
    during(
      lasts,
      () => proxies.forEach((proxy) => proxy.throttle(200, 10)),
      () => proxies.forEach((proxy) => proxy.throttle(Infinity, 0)),
    ),
  /** The proxies accept connections, but lose all bytes in both directions. */
  halfOpen: (proxies, lasts) =>
    during(
      lasts,
      () => proxies.forEach((proxy) => proxy.swallow(true)),
      () => proxies.forEach((proxy) => proxy.swallow(false)),
    ),
};
