import { SaslError } from '../../../errors/wire/SaslError.js';
import type { Stage } from './Life.js';
import type { WireSettings } from './WireSettings.js';

// Created once: many clients may lose their server at the same moment, and each stack takes 10 µs
// and is of no use.
const refused = new Error(
  'the server granted no session and hung up: it is behind, does not serve, or uses TLS',
);
const closed = new Error('the server closed the connection');

/** Why the server may have closed the connection, judged by the stage of the connection. */
export function explainHangUp(stage: Stage, { mechanism }: WireSettings): Error {
  switch (stage) {
    case 'opening':
      return refused;
    case 'introducing':
      return mechanism === undefined
        ? new Error('the server closed the connection before it answered')
        : new SaslError('the server closed the connection during the authentication');
    case 'closing':
      return new Error('the session was ended');
    case 'connected':
    case 'ended':
      return closed;
  }
}
