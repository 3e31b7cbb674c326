import { aclText } from '../acl/aclText.js';
import { dataJson } from '../format/dataJson.js';
import type { ExportedZnode } from './ExportedZnode.js';

/** The JSON object in the line of a znode; {@link parseLine} reads it. */
export function lineOf({ path, data, mode, ttl, acl }: ExportedZnode): object {
  return {
    path,
    ...(data.length > 0 && dataJson(data)),
    ...(mode !== 'persistent' && { mode }),
    ...(ttl !== undefined && { ttl }),
    ...(acl !== undefined && { acl: acl.map(aclText) }),
  };
}
