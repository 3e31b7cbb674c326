/** The values of `state` while a `NativeHandle` is connected or tries to connect. */
export const HandleState = { connecting: 1, associating: 2, connected: 3 } as const;
