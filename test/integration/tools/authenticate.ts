import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { frame, int, long } from '../../unit/transport/wire/wire.js';

const saslType = 102;
/** The `digest-uri` that ZooKeeper uses for DIGEST-MD5. */
const uri = 'zookeeper/zk-sasl-md5';
const [cnonce, count] = ['01234567', '00000001'];

/**
 * Opens a session and authenticates with SASL DIGEST-MD5. This function does not use the code of
 * rxzk. Returns the last token from the server.
 */
export async function authenticate(port: number, user: string, password: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    const frames = framesOf(socket);
    const connection = [int(0), long(0n), int(4_000), long(0n), int(16), Buffer.alloc(16)];
    socket.write(frame(...connection, Buffer.of(0)));
    await next(frames);
    socket.write(sasl(1, ''));
    const challenge = tokenOf(await next(frames));
    const field = (name: string): string =>
      new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? '';
    const [nonce, realm] = [field('nonce'), field('realm')];
    const secret = md5(`${user}:${realm}:${password}`);
    const first = md5(Buffer.concat([secret, Buffer.from(`:${nonce}:${cnonce}`)])).toString('hex');
    const second = md5(`AUTHENTICATE:${uri}`).toString('hex');
    const response = md5(`${first}:${nonce}:${count}:${cnonce}:auth:${second}`).toString('hex');
    socket.write(
      sasl(
        2,
        `charset=utf-8,username="${user}",realm="${realm}",nonce="${nonce}",nc=${count},` +
          `cnonce="${cnonce}",digest-uri="${uri}",response=${response},qop=auth`,
      ),
    );
    return tokenOf(await next(frames));
  } finally {
    socket.destroy();
  }
}

function sasl(xid: number, token: string): Buffer {
  return frame(int(xid), int(saslType), int(token.length), Buffer.from(token));
}

/**
 * Returns the token in a reply. The reply begins with a header of 16 bytes. Then the reply contains
 * the length of the token as a number of 4 bytes, and then the token.
 */
function tokenOf(reply: Buffer): string {
  const code = reply.readInt32BE(12);
  if (code !== 0) throw new Error(`The server has ended the exchange with ${String(code)}`);
  return reply.subarray(20).toString();
}

async function next(frames: AsyncGenerator<Buffer>): Promise<Buffer> {
  const { value } = (await frames.next()) as { readonly value: Buffer | undefined };
  if (value === undefined) throw new Error('The server has ended the connection');
  return value;
}

async function* framesOf(socket: Socket): AsyncGenerator<Buffer> {
  let pending = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 4 && pending.length >= 4 + pending.readInt32BE()) {
      const end = 4 + pending.readInt32BE();
      yield pending.subarray(4, end);
      pending = pending.subarray(end);
    }
  }
}

function md5(text: string | Buffer): Buffer {
  return createHash('md5').update(text).digest();
}
