/**
 * The server refuses an identity of the client. All other servers would also refuse this identity,
 * so the client does not try to connect to them.
 */
export class IdentityRefusedError extends Error {
  constructor(cause: unknown) {
    super('the server refuses an identity', { cause });
    this.name = new.target.name;
  }
}
