import { describe, expect, it } from 'vitest';
import { checkTransport } from '../../../../src/cli/doctor/checkTransport.js';
import { memoryZooKeeper } from 'rxzk/testing';

const inspection = memoryZooKeeper().client().inspect();

describe('checkTransport', () => {
  it('reports why the client does not use the binding', () => {
    const bindingUnavailable = 'the npm package zookeeper is not installed';
    const finding = checkTransport({ ...inspection, transport: 'wire', bindingUnavailable });
    expect(finding).toStrictEqual({
      check: 'transport',
      status: 'ok',
      detail:
        'wire, which needs no other package. Why not the C binding: the npm package zookeeper is not installed',
    });
  });

  it('reports that the settings have chosen the wire', () => {
    const finding = checkTransport({ ...inspection, transport: 'wire' });
    expect(finding.detail).toBe(
      'wire, which needs no other package. Why not the C binding: the settings or the environment name it',
    );
  });

  it('reports which binding is loaded', () => {
    expect(checkTransport({ ...inspection, transport: 'binding' }).check).toBe('binding');
  });
});
