/** Settings of one ZooKeeper server. */
export interface ServerConfig {
  /** Client port. @defaultValue a free one */
  readonly port?: number;
  /** Milliseconds of a tick; the shortest session is two ticks. @defaultValue 500 */
  readonly tickTime?: number;
  /** Longest session timeout the server grants, in milliseconds. @defaultValue 60000 */
  readonly maxSessionTimeout?: number;
  /** Milliseconds between two removals of empty containers and old TTL znodes. @defaultValue 1000 */
  readonly containerCheckInterval?: number;
  /** Java heap, as after `-Xmx`. @defaultValue '256m' */
  readonly heap?: string;
  /** More lines of `zoo.cfg`; they win over the defaults. */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
  /** More Java system properties, without the `-D`. */
  readonly systemProperties?: Readonly<Record<string, string | number | boolean>>;
  /** More arguments of `java`; they win over the defaults. */
  readonly javaOptions?: readonly string[];
}
