import { setTimeout as sleep } from 'node:timers/promises';
import type { TcpProxy } from '../../../tools/startProxy.js';
import { during } from './during.js';

/** A fault of a set of connections, for this many ms. */
export type Hurt = (proxies: readonly TcpProxy[], lasts: number) => Promise<void>;

/** Between two cuts, in ms. */
const cutsEvery = 300;

/** All that a proxy can do. None of it changes a byte. */
export const proxyFaults: Readonly<
  Record<'cut' | 'refuse' | 'delay' | 'throttle' | 'halfOpen', Hurt>
> = {
  /** It happens again and again. */
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
  /** Half open: connections are accepted, and everything sent is lost. */
  halfOpen: (proxies, lasts) =>
    during(
      lasts,
      () => proxies.forEach((proxy) => proxy.swallow(true)),
      () => proxies.forEach((proxy) => proxy.swallow(false)),
    ),
};
