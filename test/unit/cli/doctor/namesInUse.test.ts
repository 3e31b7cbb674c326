import { describe, expect, it } from 'vitest';
import { namesInUse } from '../../../../src/cli/doctor/namesInUse.js';
import { presetOf } from '../../../../src/election/presets/presetOf.js';

const uuid = '01234567-89ab-cdef-0123-456789abcdef';
const presets = [
  ...(['curatorLatch', 'curatorLock', 'kazoo', 'goZookeeper', 'apache', 'sequence'] as const),
];

describe('namesInUse', () => {
  it.each(presets)('recognizes the names that %s gives to its znodes', (preset) => {
    const name = `${presetOf(preset).prefix(uuid)}0000000012`;
    expect([...namesInUse([name, name])]).toEqual([[preset, 2]]);
  });

  it('counts names that no preset gives as other', () => {
    expect([...namesInUse(['config', 'n_0000000001'])]).toEqual([
      ['other', 1],
      ['apache', 1],
    ]);
  });
});
