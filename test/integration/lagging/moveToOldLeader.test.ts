import { expect, it } from 'vitest';
import { moveToOldLeader } from './moveToOldLeader.js';

it.each(['frozen', 'cut off'] as const)(
  'streams do not go back in time when the connection moves to an old leader that was %s',
  { timeout: 120_000 },
  async (kind) => {
    const shown = await moveToOldLeader(kind);
    expect(shown).toStrictEqual(
      Object.fromEntries(
        Object.entries(shown).map(([name, values]) => [name, values.toSorted((a, b) => a - b)]),
      ),
    );
  },
);
