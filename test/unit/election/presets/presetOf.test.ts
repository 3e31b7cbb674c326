import type { ElectionPreset, PresetName } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { presetOf } from '../../../../src/election/presets/presetOf.js';

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const hex = '0f8fad5bd9cb469fa16570867728950e';

/**
 * Keeps only the names that the preset accepts as names of candidates. Sorts them in the order in
 * which the candidates lead.
 */
function ordered(preset: PresetName | ElectionPreset, names: readonly string[]): readonly string[] {
  const { sequence, compare } = presetOf(preset);
  return names
    .filter((name) => sequence(name) !== null)
    .sort((a, b) => compare(String(sequence(a)), String(sequence(b))));
}

describe('presetOf', () => {
  it.each<[PresetName, string, string]>([
    ['curatorLatch', `_c_${uuid}-latch-`, 'me'],
    ['curatorLock', `_c_${uuid}-lock-`, 'me'],
    ['kazoo', `${hex}__lock__`, 'me'],
    ['goZookeeper', `_c_${hex}-lock-`, ''],
    ['apache', 'n_', 'me'],
    ['sequence', '', 'me'],
  ])('%s gives its znodes the prefix %j and the data %j', (name, prefix, data) => {
    const preset = presetOf(name);

    expect(preset.prefix(uuid)).toBe(prefix);
    expect(preset.data('me')).toBe(data);
    expect(preset.sequence(`${prefix}0000000038`)).toBe('0000000038');
  });

  it.each(['curatorLatch', 'curatorLock'] as const)(
    '%s orders by the text after the last latch- or lock-, or else by the whole name',
    (name) => {
      const word = name === 'curatorLatch' ? 'latch-' : 'lock-';
      const names = [
        'other',
        `_c_a-${word}0000000010`,
        `_c_${word}b-${word}0000000002`,
        `_c_c-${word}-2147483648`,
        '0000000005',
      ];

      expect(ordered(name, names)).toStrictEqual([
        names[3],
        names[2],
        names[4],
        names[1],
        names[0],
      ]);
    },
  );

  it('kazoo orders by the last ten digits, and ignores names without ten digits', () => {
    const names = [
      `${hex}__lock__0000000010`,
      'x__lock__0000000002',
      'other',
      '0000000001',
      'x__lock__1',
    ];

    expect(ordered('kazoo', names)).toStrictEqual([names[1], names[0]]);
    expect(presetOf('kazoo').foreign).toBe('ignored');
  });

  it('goZookeeper orders by number, accepts the names of kazoo, and refuses all other names', () => {
    const names = [
      '_c_a-lock-0000000010',
      `${hex}__lock__0000000002`,
      '_c_b-lock--2147483648',
      'other',
    ];

    expect(ordered('goZookeeper', names)).toStrictEqual([names[2], names[1], names[0]]);
    expect(presetOf('goZookeeper').foreign).toBe('refused');
  });

  it('apache orders by number, and refuses other names', () => {
    const names = ['n_0000000010', 'n_0000000002', 'n_-2147483648', 'n_x', 'other'];

    expect(ordered('apache', names)).toStrictEqual([names[2], names[1], names[0]]);
    expect(presetOf('apache').foreign).toBe('refused');
  });

  it('sequence keeps its order when the counter overflows', () => {
    const names = [
      '-2147483647',
      '2147483647',
      '-2147483648',
      '2147483646',
      '_c_-latch-0000000001',
    ];

    expect(ordered('sequence', names)).toStrictEqual([names[3], names[1], names[2], names[0]]);
  });

  it('a custom preset keeps its order when the counter overflows, and ignores other names', () => {
    const own = presetOf({
      prefix: (guid) => `${guid}.`,
      sequence: (name) => name.split('.')[1] ?? null,
    });

    expect(ordered(own, ['a.-2147483648', 'b.2147483647', 'other'])).toStrictEqual([
      'b.2147483647',
      'a.-2147483648',
    ]);
    expect(own.data('me')).toBe('me');
    expect(own.foreign).toBe('ignored');
  });

  it.each<[string, unknown, string]>([
    ['an unknown name', 'curator', 'preset must be one of curatorLatch'],
    ['null', null, 'preset must be an object with prefix'],
    ['an unknown field', { prefix: String, sequence: String, order: 1 }, 'only the keys prefix'],
    ['a prefix that is no function', { prefix: 'n_', sequence: String }, 'preset.prefix must be'],
    ['a sequence that is no function', { prefix: String, sequence: 1 }, 'preset.sequence must be'],
    [
      'a slash in the prefix',
      { prefix: () => 'a/', sequence: String },
      'prefix must have no slash',
    ],
    [
      'a preset that ignores its own names',
      { prefix: () => 'n_', sequence: () => null },
      'preset must return a sequence for the names that start with its prefix',
    ],
    [
      'a preset that ignores its own names after an overflow',
      { prefix: () => '', sequence: (name: string) => (/^\d+$/.test(name) ? name : null) },
      'preset must return a sequence for the names that start with its prefix',
    ],
  ])('throws for %s', (_title, preset, message) => {
    expect(() => presetOf(preset as ElectionPreset)).toThrow(message);
  });
});
