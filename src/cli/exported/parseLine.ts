import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Acl } from '../../model/Acl.js';
import { checkAcl } from '../../model/checks/checkAcl.js';
import { checkCreate } from '../../model/checks/checkCreate.js';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkOneOf } from '../../model/checks/checkOneOf.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { shown } from '../../model/checks/shown.js';
import { parseAcl } from '../acl/parseAcl.js';
import { bytesOfBase64 } from '../parse/bytesOfBase64.js';
import { messageOf } from '../run/messageOf.js';
import type { ExportedZnode } from './ExportedZnode.js';

/** The fields that the JSON object in a line may have. */
interface Line {
  readonly path: string;
  readonly data?: unknown;
  readonly base64?: unknown;
  readonly mode?: ExportedZnode['mode'];
  readonly ttl?: number;
  readonly acl?: unknown;
}

/**
 * Parses the znode in one line of JSON. If a field is invalid, throws an error that contains the
 * name of this field.
 */
export function parseLine(text: string): ExportedZnode {
  const line = parse(text);
  checkKeys('', line, ['path', 'data', 'base64', 'mode', 'ttl', 'acl']);
  const { mode = 'persistent', ttl, acl } = line;
  checkOneOf('mode', mode, ['persistent', 'container', 'ttl']);
  checkCreate({ mode, ...(ttl !== undefined && { ttl }) });
  return {
    path: checkPath(line.path),
    data: dataOf(line),
    mode,
    ...(ttl !== undefined && { ttl }),
    ...(acl !== undefined && { acl: aclOf(acl) }),
  };
}

function parse(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch (error) {
    throw new InvalidArgumentError('', `must be JSON: ${messageOf(error)}`);
  }
}

function dataOf({ data, base64 }: Line): Buffer {
  if (data !== undefined && base64 !== undefined) {
    throw new InvalidArgumentError('data', 'must not come together with base64');
  }
  if (base64 !== undefined) {
    const bytes = bytesOfBase64(base64);
    if (bytes !== undefined) return bytes;
    throw new InvalidArgumentError('base64', 'must be bytes in base64', shown(base64));
  }
  if (data === undefined) return Buffer.alloc(0);
  if (typeof data === 'string') {
    const bytes = Buffer.from(data);
    // If `data` contains half of a character (a surrogate), UTF-8 cannot represent `data`. In this
    // case, the decoded bytes differ from `data`, and the function throws the error below.
    if (bytes.toString() === data) return bytes;
  }
  throw new InvalidArgumentError('data', 'must be a text', shown(data));
}

function aclOf(acl: unknown): readonly Acl[] {
  if (!Array.isArray(acl) || !acl.every((entry) => typeof entry === 'string')) {
    throw new InvalidArgumentError('acl', 'must be a list of texts', shown(acl));
  }
  return checkAcl(parseAcl(acl));
}
