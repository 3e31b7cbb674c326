import { aclText } from '../acl/aclText.js';
import { dataJson } from '../format/dataJson.js';
import type { ExportedZnode } from './ExportedZnode.js';

/**
 * Returns the JSON object for a znode. `rxzk export` prints one such object on each line.
 * {@link parseLine} reads such a line.
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
