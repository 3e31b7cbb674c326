/**
 * The key of a standing's context. The symbol is registered, because a process may hold two copies
 * of the package. Each must find the contexts of the other: the lease must not be lost between
 * them.
 */
export const contextKey: symbol = Symbol.for('rxzk.standing');
