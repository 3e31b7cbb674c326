import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { OperationOf, OperationType } from '../../../transport/Operation.js';
import type { Replies } from '../../../transport/Replies.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { carryOut } from '../../memory/carryOut.js';
import type { Circumstances } from '../../memory/carryOutOf.js';
import type { Handler } from './Handler.js';

/**
 * Makes the handler of a request from two functions. `decode` reads the record of the request, and
 * `encode` writes the record of the reply.
 */
export function served<T extends OperationType>(
  decode: (reader: Reader) => OperationOf<T>,
  encode: (writer: Writer, reply: Replies[T], operation: OperationOf<T>, at: Circumstances) => void,
): Handler {
  return (reader, at) => {
    const operation = decode(reader);
    const { code, reply } = carryOut<T>(operation, at);
    if (code !== ReturnCode.ok) return { code };
    // If the znode is missing, `carryOut` returns the reply `null`. The protocol uses a return code
    // instead.
    if (reply === null) return { code: ReturnCode.noNode };
    return {
      code,
      write: (writer) => {
        encode(writer, reply as Replies[T], operation, at);
      },
    };
  };
}
