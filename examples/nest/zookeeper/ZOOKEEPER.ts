/**
 * The token for the injection of the client: `@Inject(ZOOKEEPER) private readonly client!:
 * ZkClient`.
 */
export const ZOOKEEPER: unique symbol = Symbol('ZOOKEEPER');
