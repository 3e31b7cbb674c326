import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { electionMutations } from '../../../../tools/mutate/electionMutations.js';
import { isStale } from '../../../../tools/mutate/isStale.js';
import { mutations } from '../../../../tools/mutate/mutations.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

describe('isStale', () => {
  it.each([
    ['is gone', { file: 'src/index.ts', text: 'no such text' }, true],
    ['stands twice', { file: 'src/index.ts', text: 'export' }, true],
    ['stands in a file that is gone', { file: 'src/nowhere.ts', text: '' }, true],
    ['stands once', { file: 'package.json', text: '"name": "rxzk"' }, false],
  ])('says whether an edit applies whose text %s', (_title, edit, expected) => {
    expect(isStale(root, { ...edit, becomes: '' })).toBe(expected);
  });

  it.each([...mutations, ...electionMutations].map(({ breaks, edits }) => [breaks, edits]))(
    'applies each edit of: %s',
    (_breaks, edits) => {
      expect(edits.filter((edit) => isStale(root, edit))).toEqual([]);
    },
  );
});
