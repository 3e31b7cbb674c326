/**
 * The key of the property that holds the context of a standing. `Symbol.for` gives the same symbol
 * to all copies of this package in a process. So `whileLeading` of one copy finds the lease in a
 * standing from another copy.
 */
export const contextKey: symbol = Symbol.for('rxzk.standing');
