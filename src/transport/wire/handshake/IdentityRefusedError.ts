/**
 * The server refuses an identity of the client. All other servers would also refuse this identity.
 */
export class IdentityRefusedError extends Error {
  constructor(cause: unknown) {
    super('the server refuses an identity', { cause });
    this.name = new.target.name;
  }
}
