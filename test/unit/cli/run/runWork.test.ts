import { of } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../../../src/cli/runProgram.js';
import { fakeTerminal } from '../fakeTerminal.js';

vi.mock('../../../../src/client/createClient.js', () => ({
  createClient: () => {
    throw new Error('No native build was found\n    loaded from: /app');
  },
}));

vi.mock('../../../../src/cli/doctor/checkServers.js', () => ({
  checkServers: () => of({ check: 'servers', status: 'ok', detail: 'zk1:2181 answers' }),
}));

describe('rxzk, when it cannot create a client,', () => {
  it('fails with the reason', async () => {
    const { terminal, told, written } = fakeTerminal();
    expect(await runProgram(['get', '/a'], terminal)).toBe(1);
    expect(told).toEqual([expect.stringContaining('No native build was found')]);
    expect(written).toEqual([]);
  });

  it('runs the other checks of doctor, and reports the reason and the advice', async () => {
    const { terminal, told, written } = fakeTerminal();
    expect(await runProgram(['doctor', '--json'], terminal)).toBe(1);
    expect(told).toEqual([]);
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      { check: 'servers', status: 'ok', detail: 'zk1:2181 answers' },
      {
        check: 'binding',
        status: 'failure',
        detail: expect.stringContaining('No native build was found') as unknown,
        advice: expect.stringContaining('install again') as unknown,
      },
    ]);
  });
});
