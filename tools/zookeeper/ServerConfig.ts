import type { ServerRelease } from './classPath.js';

/** Settings of one ZooKeeper server. */
export interface ServerConfig {
  /** @defaultValue `installed`, the one that examples and tests run on */
  readonly release?: ServerRelease;
  /** A second client port, with TLS. @defaultValue none */
  readonly tls?: ServerTls;
  /** SASL DIGEST-MD5. @defaultValue none */
  readonly sasl?: ServerSasl;
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
  /** More lines of `zoo.cfg`; they win over the defaults. `null` leaves a line out. */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>>;
  /** More Java system properties, without the `-D`. */
  readonly systemProperties?: Readonly<Record<string, string | number | boolean>>;
  /** More arguments of `java`; they win over the defaults. */
  readonly javaOptions?: readonly string[];
}

/** How a server speaks TLS. */
export interface ServerTls {
  /** File in PEM with the server's key and its certificate. */
  readonly identity: string;
  /** File in PEM with the certificates of the authorities that sign for clients. */
  readonly trusted: string;
  /** `need` refuses clients without a certificate. @defaultValue `none` */
  readonly clientAuth?: 'none' | 'need';
}

/** Whom a server knows. */
export interface ServerSasl {
  /** Passwords by names. */
  readonly users: Readonly<Record<string, string>>;
  /** Refuse sessions that have not authenticated. @defaultValue false */
  readonly required?: boolean;
}
