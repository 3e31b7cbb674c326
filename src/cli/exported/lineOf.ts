import { aclText } from '../acl/aclText.js';
import { dataJson } from '../format/dataJson.js';
import type { ExportedZnode } from './ExportedZnode.js';

/**
 * Returns the JSON object that represents a znode in a line of an export. {@link parseLine} reads
 * this object.
 */
export function lineOf({ path, data, mode, ttl, acl }: ExportedZnode): object {
  return {
    path,
    ...(data.length > 0 && dataJson(data)),
    ...(mode !== 'persistent' && { mode }),
    ...(ttl !== undefined && { ttl }),
    ...(acl !== undefined && { acl: acl.map(aclText) }),
  };
}
