import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Sends a four-letter word to a server on loopback. Returns the reply. */
export async function sendCommand(port: number, word: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(2000, () => {
    socket.destroy(new Error(`No reply to ${word} from 127.0.0.1:${port}`));
  });
  socket.write(word);
  return text(socket);
}
