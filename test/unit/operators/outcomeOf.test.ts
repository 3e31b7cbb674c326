import { describe, expect, it } from 'vitest';
import type { NodeData } from '../../../src/model/NodeData.js';
import type { Outcome } from '../../../src/errors/ZkError.js';
import { outcomeOf } from '../../../src/operators/outcomeOf.js';
import { nodeOf } from '../../marbles/nodes.js';

const before = nodeOf('old', { version: 3 });
const data = Buffer.from('new');

describe('outcomeOf', () => {
  it.each<[string, NodeData | null, Outcome]>([
    ['the same state', before, 'none'],
    ['its data, one version later', nodeOf('new', { version: 4 }), 'applied'],
    ['other data, one version later', nodeOf('theirs', { version: 4 }), 'none'],
    ['its data, two versions later', nodeOf('new', { version: 5 }), 'unknown'],
    ['other data, two versions later', nodeOf('theirs', { version: 5 }), 'unknown'],
    ['another znode with its data', nodeOf('new', { version: 4, czxid: 9 }), 'unknown'],
    ['another znode with the old data', nodeOf('old', { version: 3, czxid: 9 }), 'unknown'],
    ['no znode', null, 'unknown'],
  ])('for a write, when a read finds %s, is $2', (_what, after, outcome) => {
    expect(outcomeOf(before, data, after)).toBe(outcome);
  });

  it.each<[string, NodeData | null, Outcome]>([
    ['no znode', null, 'none'],
    ['its data', nodeOf('new', { version: 0 }), 'applied'],
    ['other data', nodeOf('theirs', { version: 0 }), 'none'],
    ['its data after a later write', nodeOf('new', { version: 1 }), 'unknown'],
    ['other data after a later write', nodeOf('theirs', { version: 1 }), 'unknown'],
  ])('for a creation, when a read finds %s, is $2', (_what, after, outcome) => {
    expect(outcomeOf(null, data, after)).toBe(outcome);
  });
});
