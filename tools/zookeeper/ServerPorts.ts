/** The ports of loopback on which a server listens to clients. */
export interface ServerPorts {
  readonly client: number;
  /** With TLS, where that is asked for. */
  readonly secure: number;
}
