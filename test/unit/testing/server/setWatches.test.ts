import { expect, it } from 'vitest';
import { createWatchList } from '../../../../src/testing/server/createWatchList.js';
import { freshTree } from '../../../../src/testing/server/freshTree.js';
import { setWatches } from '../../../../src/testing/server/setWatches.js';

// ZooKeeper 3.8.0 and 3.9.3 behave as this test expects. When an existing watch fires, the server
// checks the read permission of the client. When `setWatches` itself causes an event, the server
// does not check this permission.
it('setWatches returns events even for znodes that the client may not read', () => {
  const tree = freshTree();
  const root = tree.get('/');
  if (root !== undefined) tree.set('/', { ...root, mzxid: 5, pzxid: 5, acl: [] });
  const asked = { type: 'setWatches', path: '/', relativeZxid: 1 } as const;
  const lists = { data: ['/'], exist: ['/'], child: ['/'] };

  expect(
    setWatches(
      tree,
      createWatchList(() => []),
      { id: '1' },
      { ...asked, ...lists },
    ),
  ).toStrictEqual([
    { type: 'changed', path: '/' },
    { type: 'created', path: '/' },
    { type: 'child', path: '/' },
  ]);
});
