/**
 * The key of a property that each `ZkError` has. A program may load several copies of this package,
 * and each copy has its own classes. With the key, one copy recognises the errors of another copy.
 */
export const brand: unique symbol = Symbol.for('rxzk.ZkError');
