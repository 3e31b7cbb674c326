/**
 * Marks an error as a `ZkError` for every copy of the package, because each copy has its own
 * classes.
 */
export const brand: unique symbol = Symbol.for('rxzk.ZkError');
