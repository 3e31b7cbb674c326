import type { Stat } from '../../model/Stat.js';

/** Describes a stat in a few words. */
export function statText({ version, dataLength, numChildren, ephemeralOwner }: Stat): string {
  const owner = ephemeralOwner === null ? '' : `, ephemeral of session 0x${ephemeralOwner}`;
  return `version ${version}, ${dataLength} bytes, ${numChildren} children${owner}`;
}
