/** The ports on loopback where a server accepts connections of clients. */
export interface ServerPorts {
  readonly client: number;
  /** The port for TLS. The server listens on this port only with the setting `tls`. */
  readonly secure: number;
}
