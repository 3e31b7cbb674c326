import type { Credential } from '../../model/Credential.js';

/** The settings that all commands have. */
export interface Settings {
  /** The connect string. */
  readonly servers: string;
  /** The session timeout that the client asks for, in ms. */
  readonly timeout: number;
  /** How the client sends requests. If `undefined`, `createClient` chooses. */
  readonly transport: 'binding' | 'wire' | undefined;
  readonly auth: readonly Credential[];
  /** Whether to print each result as one JSON object on a line. */
  readonly json: boolean;
}
