import type { ServerRelease } from './classPath.js';

/** The settings of one ZooKeeper server. */
export interface ServerConfig {
  /**
   * The version of the server. `installed` means the server that is installed on this machine. The
   * examples and most tests use the installed server.
   *
   * @defaultValue `installed`
   */
  readonly release?: ServerRelease;
  /** The settings of a second client port with TLS. @defaultValue none */
  readonly tls?: ServerTls;
  /** The settings of authentication with SASL DIGEST-MD5. @defaultValue none */
  readonly sasl?: ServerSasl;
  /** The client port. @defaultValue a free port */
  readonly port?: number;
  /** The length of a tick, in ms. The shortest session timeout is two ticks. @defaultValue 500 */
  readonly tickTime?: number;
  /** The longest session timeout that the server allows, in ms. @defaultValue 60000 */
  readonly maxSessionTimeout?: number;
  /**
   * The server regularly searches for empty container znodes, and for znodes whose TTL is over. The
   * server deletes these znodes. This setting is the time from one search to the next, in ms.
   *
   * @defaultValue 1000
   */
  readonly containerCheckInterval?: number;
  /**
   * The largest size of the Java heap, in the format of the Java option `-Xmx`. @defaultValue
   * '256m'
   */
  readonly heap?: string;
  /**
   * More lines for `zoo.cfg`. If a default line has the same name as a given line, the server uses
   * the given line. The value `null` removes the default line.
   */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>>;
  /**
   * More Java system properties, without the `-D`. If a default property has the same name as a
   * given property, the server uses the given property.
   */
  readonly systemProperties?: Readonly<Record<string, string | number | boolean>>;
  /**
   * More arguments of `java`. Each of these arguments overrides a default argument with the same
   * name. But they cannot override the class path (`-cp`).
   */
  readonly javaOptions?: readonly string[];
}

/** The TLS settings of a server. */
export interface ServerTls {
  /** The PEM file with the key and the certificate of the server. */
  readonly identity: string;
  /** The PEM file with the certificates of the authorities that sign client certificates. */
  readonly trusted: string;
  /** With `need`, the server refuses clients without a certificate. @defaultValue `none` */
  readonly clientAuth?: 'none' | 'need';
}

/** The SASL settings of a server. */
export interface ServerSasl {
  /** The passwords of the users. The keys are the names of the users. */
  readonly users: Readonly<Record<string, string>>;
  /** Whether the server refuses a session without SASL authentication. @defaultValue false */
  readonly required?: boolean;
}
