import { expect, it } from 'vitest';
import { ReturnCode } from '../../../../src/errors/ReturnCode.js';
import { openAcl } from '../../../../src/model/openAcl.js';
import type { TransactionPart } from '../../../../src/transport/Operation.js';
import { freshTree } from '../../../../src/testing/server/freshTree.js';
import { transact } from '../../../../src/testing/server/requests/transact.js';
import type { Znode } from '../../../../src/testing/server/Znode.js';
import { ZnodeMap } from '../../../../src/testing/server/ZnodeMap.js';

/** A tree of znodes. If the code under test iterates over the whole tree, the tree throws. */
class Untraversed extends ZnodeMap {
  constructor(znodes: ReadonlyMap<string, Znode>) {
    super();
    for (const [path, znode] of znodes) this.set(path, znode);
  }

  override [Symbol.iterator](): never {
    throw new Error('the whole tree was read');
  }
  override entries(): never {
    return this[Symbol.iterator]();
  }
  override keys(): never {
    return this[Symbol.iterator]();
  }
  override values(): never {
    return this[Symbol.iterator]();
  }
  override forEach(): never {
    return this[Symbol.iterator]();
  }
}

const transaction = { caller: { sessionId: '1', identities: [] }, zxid: 7, now: 70 };
const data = Buffer.from('x');
const made: TransactionPart = {
  ...{ type: 'create', path: '/a', data },
  ...{ mode: 'persistent', ttl: undefined, acl: openAcl },
};
const child: TransactionPart = { ...made, path: '/a/b' };
const childless: TransactionPart = { type: 'remove', path: '/a/b', version: -1 };
const written: TransactionPart = { type: 'setData', path: '/a', data, version: 0 };
const stale: TransactionPart = { type: 'check', path: '/a', version: 5 };

it('transact touches only the znodes of its operations, and each sees the earlier changes', () => {
  const tree = new Untraversed(freshTree());
  const answer = transact(tree, transaction, [made, child, written, childless]);
  const results = ['/a', '/a/b', expect.objectContaining({ version: 1 }), undefined];
  expect(answer).toMatchObject({ reply: { type: 'applied', results } });
  expect(tree.has('/a/b')).toBe(false);
  expect(tree.get('/a')).toMatchObject({ version: 1, numChildren: 0, creates: 1, mzxid: 7 });
  expect(tree.childrenOf('/')).toStrictEqual(['zookeeper', 'a']);
});

it('transact does not change the tree when an operation fails', () => {
  const tree = new Untraversed(freshTree());
  transact(tree, transaction, [made]);
  const before = [tree.get('/'), tree.get('/a'), tree.size];
  const answer = transact(tree, transaction, [child, written, childless, stale]);
  const reply = { type: 'refused', index: 3, returnCode: ReturnCode.badVersion };
  expect(answer).toStrictEqual({ rc: ReturnCode.ok, reply, events: [] });
  expect([tree.get('/'), tree.get('/a'), tree.size]).toStrictEqual(before);
});

const gone: TransactionPart = { type: 'remove', path: '/a', version: -1 };
const ephemeral: TransactionPart = { ...made, mode: 'ephemeral' };

it.each([
  { before: made, after: ephemeral, owned: ['/a'] },
  { before: ephemeral, after: made, owned: [] },
])(
  'transact gives a znode that it deletes and creates again to its new owner: $owned',
  ({ before, after, owned }) => {
    const tree = freshTree();
    transact(tree, transaction, [before]);
    transact(tree, transaction, [gone, after]);
    expect(tree.ownedBy('1')).toStrictEqual(owned);
  },
);
