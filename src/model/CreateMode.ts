/**
 * How long a znode lives and how it is named. `container` and the `ttl` modes need a server of 3.5.3
 * or later, the `ttl` modes also `extendedTypesEnabled`.
 */
export type CreateMode =
  | 'persistent'
  | 'ephemeral'
  | 'persistentSequential'
  | 'ephemeralSequential'
  | 'container'
  | 'ttl'
  | 'ttlSequential';
