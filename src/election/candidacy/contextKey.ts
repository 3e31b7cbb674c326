/**
 * Where a standing carries its context. Registered, so that two copies of the package in one process
 * find what the other has put there: the lease must not be lost between them.
 */
export const contextKey: symbol = Symbol.for('rxzk.standing');
