/** The ports on loopback where a server accepts connections of clients. */
export interface ServerPorts {
  readonly client: number;
  /** The port for TLS. Without the setting `tls`, the server does not listen on this port. */
  readonly secure: number;
}
