import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/model/identities/digestOf.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

const password = 'hunter2-marker';
const payload = 'payload-marker';
const credentials = `ann:${password}`;

/**
 * The error codes that the output must contain. If a code is in the output, the program has really
 * provoked the error with this code.
 */
const codes = [
  ...['NODE_EXISTS', 'BAD_VERSION', 'DATA_TOO_LARGE', 'INVALID_ACL', 'NO_NODE', 'NO_AUTH'],
  ...['UNDECODABLE', 'INVALID_ARGUMENT', 'CONNECTION_LOSS', 'AUTH_FAILED', 'CLIENT_CLOSED'],
];

describe('secrets', () => {
  let server: ZooKeeperServer;
  let output: string;

  beforeAll(async () => {
    server = await startServer();
    output = await run(server.port);
  });

  afterAll(async () => {
    await server.stop();
  });

  it.each(codes)('were available when the program met %s', (code) => {
    expect(output).toContain(code);
  });

  it('were available when it inspected its clients, connected or not, and traced them', () => {
    expect(output).not.toContain('NOT THROWN');
    expect(output).toMatch(/"deletions":\["\/m1"\]/);
    expect(output).toMatch(/"owned":\["\/m2"\]/);
    expect(output).toMatch(/"requestsWaiting":[1-9]/);
    expect(output).toMatch(/"operation":"addAuth","path":"\/","duration":/);
    expect(output).toMatch(/"status":"suspended"/);
  });

  it.each([
    ['a password', password],
    ['a digest of it', digestOf(credentials).split(':')[1] ?? ''],
    ['data of znodes', payload],
  ])('never show in errors, inspections, traces or logs: %s', (_, secret) => {
    expect(secret.length).toBeGreaterThan(10);
    expect(output).not.toContain(secret);
    expect(output).not.toContain(Buffer.from(secret).toString('hex'));
    expect(output).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
  });

  it('never show the password of a session, which has sixteen bytes', () => {
    expect(output).toMatch(/"sessionId":"[0-9a-f]{8,16}"/);
    expect(output).not.toMatch(/[0-9a-f]{32}/i);
  });
});

/** Runs the program and returns its whole output, including the output of native code. */
async function run(port: number): Promise<string> {
  const program = fileURLToPath(new URL('leaks/main.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, String(port), credentials, payload],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 },
  );
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  expect(code, err).toBe(0);
  return out + err;
}
