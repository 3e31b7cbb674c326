/** What marks an error as a `ZkError` for every copy of the package, each of which has a class of its own. */
export const brand: unique symbol = Symbol.for('rxzk.ZkError');
