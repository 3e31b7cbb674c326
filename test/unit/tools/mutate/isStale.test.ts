import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { electionMutations } from '../../../../tools/mutate/electionMutations.js';
import { isStale } from '../../../../tools/mutate/isStale.js';
import { mutations } from '../../../../tools/mutate/mutations.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

describe('isStale', () => {
  it.each([
    ['is not in the file', { file: 'src/index.ts', text: 'no such text' }, true],
    ['is twice in the file', { file: 'src/index.ts', text: 'export' }, true],
    ['has a file that does not exist', { file: 'src/nowhere.ts', text: '' }, true],
    ['is once in the file', { file: 'package.json', text: '"name": "rxzk"' }, false],
  ])('for an edit whose text %s is $2', (_title, edit, expected) => {
    expect(isStale(root, { ...edit, becomes: '' })).toBe(expected);
  });

  it.each([...mutations, ...electionMutations].map(({ breaks, edits }) => [breaks, edits]))(
    'is false for each edit of the mutation: %s',
    (_breaks, edits) => {
      expect(edits.filter((edit) => isStale(root, edit))).toEqual([]);
    },
  );
});
