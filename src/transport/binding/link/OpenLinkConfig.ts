import type { Address } from '../../../model/Address.js';
import type { Credential } from '../../../model/Credential.js';
import type { Transport } from '../../Transport.js';
import type { LinkSession } from './Link.js';

/** Settings of one attempt to connect. */
export interface OpenLinkConfig extends Pick<Transport, 'open' | 'now'> {
  readonly address: Address;
  readonly chroot: string;
  /** The session timeout to ask for, in ms. */
  readonly sessionTimeout: number;
  /** The session to resume; `null` opens a new one. */
  readonly session: LinkSession | null;
  readonly credentials: readonly Credential[];
  /** How long the connection and its first sync may take together, in ms. */
  readonly limit: number;
  /** Told when a write was sent that a majority of the servers has answered. */
  readonly proved: (sentAt: number) => void;
}
