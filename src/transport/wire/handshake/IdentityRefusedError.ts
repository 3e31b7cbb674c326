/** The server refuses an identity that it was shown: no other server will take it. */
export class IdentityRefusedError extends Error {
  constructor(cause: unknown) {
    super('the server refuses an identity', { cause });
    this.name = new.target.name;
  }
}
