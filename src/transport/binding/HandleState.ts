/**
 * Values of the property `state` of a `NativeHandle`. With any other value, the handle is not
 * connected, and does not try to connect.
 */
export const HandleState = { connecting: 1, associating: 2, connected: 3 } as const;
