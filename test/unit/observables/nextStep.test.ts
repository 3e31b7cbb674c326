import { ConnectionLossError, NoAuthError, NodeExistsError, NoNodeError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { type NextStep, nextStep, type Work } from '../../../src/observables/nextStep.js';

const failures = {
  'not sent': new ConnectionLossError({ outcome: 'none' }),
  'outcome unknown': new ConnectionLossError({ outcome: 'unknown' }),
  NO_NODE: new NoNodeError(),
  NODE_EXISTS: new NodeExistsError(),
  NO_AUTH: new NoAuthError(),
  'no error of the package': new Error('of a codec'),
};

const table: readonly (readonly [Work, keyof typeof failures, NextStep])[] = [
  ['read', 'not sent', 'repeat'],
  ['read', 'outcome unknown', 'repeat'],
  ['read', 'NO_NODE', 'fail'],
  ['read', 'NODE_EXISTS', 'fail'],
  ['read', 'NO_AUTH', 'fail'],
  ['read', 'no error of the package', 'fail'],
  ['create', 'not sent', 'repeat'],
  ['create', 'outcome unknown', 'readBack'],
  ['create', 'NO_NODE', 'createParents'],
  ['create', 'NODE_EXISTS', 'readBack'],
  ['create', 'NO_AUTH', 'fail'],
  ['create', 'no error of the package', 'fail'],
  ['remove', 'not sent', 'repeat'],
  ['remove', 'outcome unknown', 'readBack'],
  ['remove', 'NO_NODE', 'done'],
  ['remove', 'NODE_EXISTS', 'fail'],
  ['remove', 'NO_AUTH', 'fail'],
  ['remove', 'no error of the package', 'fail'],
  ['setData', 'not sent', 'repeat'],
  ['setData', 'outcome unknown', 'repeat'],
  ['setData', 'NO_NODE', 'done'],
  ['setData', 'NODE_EXISTS', 'fail'],
  ['setData', 'NO_AUTH', 'fail'],
  ['setData', 'no error of the package', 'fail'],
  ['setAcl', 'not sent', 'repeat'],
  ['setAcl', 'outcome unknown', 'repeat'],
  ['setAcl', 'NO_NODE', 'done'],
  ['setAcl', 'NODE_EXISTS', 'fail'],
  ['setAcl', 'NO_AUTH', 'readBack'],
  ['setAcl', 'no error of the package', 'fail'],
];

describe('nextStep', () => {
  it.each(table)('after a %s that failed with %s is %s', (work, failure, step) => {
    expect(nextStep(work, failures[failure])).toBe(step);
  });
});
