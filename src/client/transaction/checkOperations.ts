import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkData } from '../../model/checks/checkData.js';
import { checkOneOf } from '../../model/checks/checkOneOf.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { checkVersion } from '../../model/checks/checkVersion.js';
import { checkWithin } from '../../model/checks/checkWithin.js';
import { shown } from '../../model/checks/shown.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import type { TransactionPart } from '../../transport/Operation.js';
import { checkCreation } from '../creation/checkCreation.js';

const types = ['create', 'setData', 'remove', 'check'] as const;

/**
 * Checks the operations of a transaction, and returns them in the form that the transport needs. If
 * an argument is wrong, throws an error that names the operation and the argument.
 */
export function checkOperations(
  operations: readonly TransactionOperation[],
): readonly TransactionPart[] {
  const given: unknown = operations;
  if (!Array.isArray(given) || given.length === 0) {
    const rule = 'must be a list with at least one operation';
    throw new InvalidArgumentError('operations', rule, shown(given));
  }
  // `Array.from` also calls the function for holes in the list. `map` would skip the holes.
  return Array.from(operations, (operation, index) => {
    const name = `operations[${String(index)}]`;
    return checkWithin(name, () => checkOperation(operation, name));
  });
}

function checkOperation(operation: TransactionOperation, name: string): TransactionPart {
  const given = operation as TransactionOperation | null | undefined;
  checkOneOf<string>('type', given?.type as string, types);
  switch (operation.type) {
    case 'create': {
      const keys = ['type', 'path', 'data', 'mode', 'acl', 'ttl', 'stat'] as const;
      const { path, data } = operation;
      return checkCreation(path, data, { config: operation, argument: name, keys });
    }
    case 'setData': {
      const version = checkVersion(operation, name, ['type', 'path', 'data', 'version']);
      const path = checkPath(operation.path);
      return { type: 'setData', path, data: checkData(operation.data), version };
    }
    case 'remove':
    case 'check': {
      const version = checkVersion(operation, name, ['type', 'path', 'version']);
      return { type: operation.type, path: checkPath(operation.path), version };
    }
  }
}
