import type { ServerRelease } from './classPath.js';

/** Settings of one ZooKeeper server. */
export interface ServerConfig {
  /** The version of the server. @defaultValue `installed`, the version for examples and tests */
  readonly release?: ServerRelease;
  /** Settings of a second client port with TLS. @defaultValue none */
  readonly tls?: ServerTls;
  /** Settings of authentication with SASL DIGEST-MD5. @defaultValue none */
  readonly sasl?: ServerSasl;
  /** Client port. @defaultValue a free port */
  readonly port?: number;
  /** Length of a tick, in ms. The shortest session timeout is two ticks. @defaultValue 500 */
  readonly tickTime?: number;
  /** The longest session timeout that the server allows, in ms. @defaultValue 60000 */
  readonly maxSessionTimeout?: number;
  /**
   * Time between two checks for empty containers and expired TTL znodes, in ms.
   *
   * @defaultValue 1000
   */
  readonly containerCheckInterval?: number;
  /** The largest size of the Java heap, in the format of `-Xmx`. @defaultValue '256m' */
  readonly heap?: string;
  /** Lines of `zoo.cfg`. They replace the default lines. The value `null` removes a line. */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>>;
  /** Java system properties, without the `-D`. They replace the default properties. */
  readonly systemProperties?: Readonly<Record<string, string | number | boolean>>;
  /** Arguments of `java`. They follow the default arguments, and override them. */
  readonly javaOptions?: readonly string[];
}

/** TLS settings of a server. */
export interface ServerTls {
  /** PEM file with the key and the certificate of the server. */
  readonly identity: string;
  /** PEM file with the certificates of the authorities that sign client certificates. */
  readonly trusted: string;
  /** With `need`, the server refuses clients without a certificate. @defaultValue `none` */
  readonly clientAuth?: 'none' | 'need';
}

/** SASL settings of a server. */
export interface ServerSasl {
  /** The passwords of the users, by their names. */
  readonly users: Readonly<Record<string, string>>;
  /** Whether the server refuses sessions without authentication. @defaultValue false */
  readonly required?: boolean;
}
