import { SaslError } from '../../../errors/wire/SaslError.js';
import type { Stage } from './Life.js';
import type { WireSettings } from './WireSettings.js';

// All clients share these two error objects. Node needs 10 µs to capture the stack of a new error,
// and many clients may lose their server at the same moment.
const refused = new Error(
  'the server granted no session and hung up: ' +
    'its data is old, it serves no clients now, or it uses TLS',
);
const closed = new Error('the server closed the connection');

/** Returns an error that says, for this stage, why the server may have closed the connection. */
export function explainHangUp(stage: Stage, { mechanism }: WireSettings): Error {
  switch (stage) {
    case 'opening':
      return refused;
    case 'introducing':
      return mechanism === undefined
        ? new Error('the server closed the connection before it replied')
        : new SaslError('the server closed the connection during the authentication');
    case 'closing':
      return new Error('the session was ended');
    case 'connected':
    case 'ended':
      return closed;
  }
}
