/**
 * How long a znode lives, and whether the server adds a number to the name of the znode.
 * `container` and the `ttl` modes need a server of version 3.5.3 or later. For the `ttl` modes, the
 * server also needs the setting `extendedTypesEnabled`.
 */
export type CreateMode =
  | 'persistent'
  | 'ephemeral'
  | 'persistentSequential'
  | 'ephemeralSequential'
  | 'container'
  | 'ttl'
  | 'ttlSequential';
