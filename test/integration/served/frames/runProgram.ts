import { setImmediate } from 'node:timers/promises';
import type { Actor, Session } from './Actor.js';
import { createNames } from './createNames.js';
import { describeFrame } from './describeFrame.js';
import { frameOf } from './frameOf.js';
import { greet, nobody, usual } from './greet.js';
import type { Names } from './Names.js';
import type { Burst, Connect, Program, Send } from './Program.js';
import { requests } from './requests.js';

/**
 * The xid of the additional request that `settle` sends after each step. When the reply to this
 * request arrives, all frames that the server sent before this reply have arrived.
 */
const barrier = 0x7000_0000;
const openSession = -10;
const check = 13;

/**
 * Carries out the steps of a program on two connections. A step sends requests, or opens a new
 * connection. Returns the results of each step. These results are the frames on both connections,
 * and whether the connections are still open.
 */
export async function runProgram(
  port: number,
  root: string,
  program: Program,
): Promise<readonly unknown[]> {
  const sessions: Session[] = [];
  const actors = [await open(), await open()] as const;
  const [first] = actors;
  let xid = 1;
  /** The type of each request in the current step. The key is the xid of the request. */
  const types = new Map<number, number>();
  const names = await createRoot();
  const log: unknown[] = [];
  for (const step of program) {
    const actor = actors[step.on];
    types.clear();
    const outcome = step.do === 'connect' ? await connect(actor, step) : await send(actor, step);
    const seen = [await settle(actors[0]), await settle(actors[1])];
    log.push({ step, outcome, seen });
  }
  for (const { wire } of actors) wire.close();
  for (const session of sessions) await end(session);
  return log;

  async function open(): Promise<Actor> {
    const { wire, session } = await greet(port, usual, nobody);
    if (session === null) throw new Error('the server grants no session');
    sessions.push(session);
    return { wire, session };
  }

  async function createRoot(): Promise<Names> {
    const { wire } = first;
    wire.send(frameOf(requests.create(`=${root}`), 1, root));
    await wire.until(() => wire.frames.length > 0);
    const names = createNames(Number(wire.frames.shift()?.readBigInt64BE(4)));
    for (const { session } of actors) names.session(session.id);
    return names;
  }

  async function connect(actor: Actor, step: Connect & { readonly on: 0 | 1 }): Promise<unknown> {
    actor.wire.close();
    const robbed = actors[step.on === 0 ? 1 : 0];
    const asked = {
      new: nobody,
      own: actor.session,
      other: robbed.session,
      unknown: { id: '123', password: nobody.password },
    }[step.session];
    const { wire, session, reply } = await greet(port, step, asked);
    actor.wire = wire;
    if (session === null) return { reply };
    // `actor` has taken over the session of `robbed`. So `robbed` has no session any more. If
    // `robbed` connects again in a later step with `session: 'own'`, `robbed` asks for a new
    // session.
    if (step.session === 'other') robbed.session = nobody;
    actor.session = session;
    if (!sessions.some(({ id }) => id === session.id)) sessions.push(session);
    return { reply, session: names.session(session.id) };
  }

  async function send({ wire }: Actor, step: Send | Burst): Promise<unknown> {
    if (wire.isClosed) return 'closed before';
    const sent = step.do === 'send' ? [step] : step.requests;
    const bytes = Buffer.concat(sent.map(frameOfNext));
    for (const piece of piecesOf(bytes, step.do === 'send' ? 1 : step.writes)) {
      wire.send(piece);
      await setImmediate();
    }
    // A request of the type `check` gets no reply if it succeeds. A burst may contain such
    // requests. So after such a request or after a burst, `send` does not wait for a reply. Later,
    // `settle` waits until all replies have arrived.
    if (sent.some(({ type }) => type === check) || step.do === 'burst') return 'sent';
    // Events may arrive before the reply. They stay in `frames` until `settle` takes them.
    const isAnswered = await wire.until(() =>
      wire.frames.some((each) => each.readInt32BE(0) !== -1),
    );
    return isAnswered ? 'answered' : 'silence';
  }

  function frameOfNext(step: Send): Buffer {
    xid += 1;
    const own = xidOf(step.type) ?? xid;
    // The reply to a request for a session has 0 in the place of an xid.
    types.set(step.type === openSession ? 0 : own, step.type);
    types.set(own, step.type);
    return frameOf(step, own, root);
  }

  /**
   * Sends one more request and waits for its reply. Then takes all frames that arrived before this
   * reply, and returns their content.
   */
  async function settle({ wire }: Actor): Promise<unknown> {
    if (!wire.isClosed) {
      wire.send(frameOf(requests.exists('=/'), barrier, root));
      await wire.until(() => wire.frames.some((each) => each.readInt32BE(0) === barrier));
    }
    const frames = wire.frames
      .splice(0)
      .filter((each) => each.readInt32BE(0) !== barrier)
      .map((each) => describeFrame(each, types.get(each.readInt32BE(0)) ?? 0, names));
    return { frames, isClosed: wire.isClosed };
  }

  /**
   * Closes a session. Otherwise the session would expire during a later program, and this would
   * change the zxids in the results of that program.
   */
  async function end(session: Session): Promise<void> {
    const { wire } = await greet(port, usual, session);
    if (!wire.isClosed) wire.send(frameOf(requests.closeSession(), 1, root));
    await wire.until(() => wire.isClosed);
    wire.close();
  }
}

/** Returns the xid that the protocol requires for some types of requests. */
function xidOf(type: number): number | undefined {
  return new Map([
    [11, -2],
    [100, -4],
    [101, -8],
    [105, -8],
  ]).get(type);
}

function piecesOf(bytes: Buffer, count: number): readonly Buffer[] {
  const length = Math.max(Math.ceil(bytes.length / count), 1);
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}
