import type { Credential } from '../../model/Credential.js';

/** The settings of all commands. */
export interface Settings {
  /** The connect string. */
  readonly servers: string;
  /** The session timeout to ask for, in ms. */
  readonly timeout: number;
  /** How requests are sent; `undefined` leaves the choice to `createClient`. */
  readonly transport: 'binding' | 'wire' | undefined;
  readonly auth: readonly Credential[];
  /** Whether each result is one JSON object on a line. */
  readonly json: boolean;
}
