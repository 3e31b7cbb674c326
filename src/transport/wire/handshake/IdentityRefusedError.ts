/** The server refuses a presented identity: no other server will accept it either. */
export class IdentityRefusedError extends Error {
  constructor(cause: unknown) {
    super('the server refuses an identity', { cause });
    this.name = new.target.name;
  }
}
