import { ReturnCode } from '../../../errors/ReturnCode.js';
import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import type { Handler, Response } from './Handler.js';
import { plainReads } from './plainReads.js';
import { readMultiHeader } from './read/readMultiHeader.js';
import { writeFailure } from './write/writeFailure.js';
import { writeMultiHeader } from './write/writeMultiHeader.js';

/**
 * Carries out a multiRead: one request that reads the data or children of several znodes. For each
 * read that fails, the reply has a return code in place of the result. A multiRead sets no watches.
 */
export const multiRead: Handler = (reader, at) => {
  const results: (Response & { readonly type: number })[] = [];
  for (let type = readMultiHeader(reader); type !== null; type = readMultiHeader(reader)) {
    const read = reads.get(type);
    if (read === undefined) throw new ProtocolError(`a read of the type ${String(type)}`);
    results.push({ ...read(reader, at), type });
  }
  return {
    code: ReturnCode.ok,
    write(writer) {
      for (const { type, code, write } of results) {
        if (write === undefined) writeFailure(writer, code);
        else {
          writeMultiHeader(writer, type);
          write(writer);
        }
      }
      writeMultiHeader(writer, 'end');
    },
  };
};

const reads: ReadonlyMap<number, Handler> = new Map(plainReads('ignored'));
