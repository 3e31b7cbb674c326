/**
 * The token of the client. NestJS injects the client into each field with this token, for example
 * `@Inject(ZOOKEEPER) private readonly client!: ZkClient`.
 */
export const ZOOKEEPER: unique symbol = Symbol('ZOOKEEPER');
