import type { Acl } from '../../../model/Acl.js';
import type { NodeAcl } from '../../../model/NodeAcl.js';
import type { JuteReader } from '../../wire/decodeFrame.js';
import { decodeStat } from './decodeStat.js';

/** Reads the body of the reply to getACL. */
export function decodeNodeAcl(reader: JuteReader): NodeAcl {
  const acl = reader.vector(decodeAcl);
  return { acl, stat: decodeStat(reader) };
}

function decodeAcl(reader: JuteReader): Acl {
  const perms = reader.int();
  const scheme = reader.text();
  return { perms, scheme, id: reader.text() };
}
