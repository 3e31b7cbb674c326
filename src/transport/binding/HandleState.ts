/** Values of `state`; anything else is a handle that is not connecting (any more). */
export const HandleState = { connecting: 1, associating: 2, connected: 3 } as const;
