/**
 * The token for the injection of the client. NestJS injects the client into each field that names
 * this token, for example `@Inject(ZOOKEEPER) private readonly client!: ZkClient`.
 */
export const ZOOKEEPER: unique symbol = Symbol('ZOOKEEPER');
