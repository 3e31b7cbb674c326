/** A server from the connect string: a name or a numeric address, without brackets. */
export interface ServerName {
  readonly host: string;
  readonly port: number;
}
