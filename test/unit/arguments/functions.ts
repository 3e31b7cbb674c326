import { NEVER } from 'rxjs';
import * as rxzk from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { whole } from './refused.js';
import type { Rows } from './Rows.js';

const client = memoryZooKeeper().client();
const update = (): string => 'x';
const project = (): typeof NEVER => NEVER;

/**
 * For each exported function, a list with one row for each argument (see `Rows`). If an argument
 * has no row, the compiler reports an error.
 */
export const functions: Rows<typeof rxzk> = {
  campaign: [
    ['client', 'client', (value) => rxzk.campaign(value, '/a')],
    ['path', 'path', (value) => rxzk.campaign(client, value)],
    ['config', 'settings', (value) => rxzk.campaign(client, '/a', value)],
  ],
  collectTree: [],
  createClient: [['config', 'settings', rxzk.createClient]],
  curatorInstance: [['schema', 'schema', rxzk.curatorInstance]],
  decode: [
    ['codec', 'codec', rxzk.decode],
    ['config', 'settings', (value) => rxzk.decode(rxzk.utf8, value)],
  ],
  diagnosticsOf: [['standing', 'standing', rxzk.diagnosticsOf]],
  diffChildren: [],
  digestIdentity: [['credentials', 'credentials', rxzk.digestIdentity]],
  ephemeralNode: [
    ['client', 'client', (value) => rxzk.ephemeralNode(value, '/a')],
    ['path', 'path', (value) => rxzk.ephemeralNode(client, value)],
    ['data', 'dataStream', (value) => rxzk.ephemeralNode(client, '/a', value)],
    ['config', 'settings', (value) => rxzk.ephemeralNode(client, '/a', 'x', value)],
  ],
  health: [['client', 'client', rxzk.health]],
  isZkError: [null, ['code', 'code', (value) => rxzk.isZkError(new Error(), value)]],
  join: [
    ['client', 'client', (value) => rxzk.join(value, '/a')],
    ['path', 'path', (value) => rxzk.join(client, value)],
    ['data', 'dataStream', (value) => rxzk.join(client, '/a', value)],
    ['config', 'settings', (value) => rxzk.join(client, '/a', 'x', value)],
  ],
  json: [['schema', 'schema', rxzk.json]],
  latestOnly: [['project', 'function', rxzk.latestOnly]],
  latestValues: [
    ['stream$', 'work', (value) => rxzk.latestValues(value)],
    ['config', 'settings', (value) => rxzk.latestValues(NEVER, value)],
  ],
  listAgain: [
    ['list', 'function', (value) => rxzk.listAgain(value, project)],
    ['trigger', 'function', (value) => rxzk.listAgain(project, value)],
  ],
  lock: [
    ['client', 'client', (value) => rxzk.lock(value, '/a')],
    ['path', 'path', (value) => rxzk.lock(client, value)],
    ['config', 'settings', (value) => rxzk.lock(client, '/a', value)],
  ],
  markStale: [['client', 'client', rxzk.markStale]],
  rearm: [
    ['read', 'function', (value) => rxzk.rearm(value)],
    ['recover', 'function', (value) => rxzk.rearm(project, value)],
  ],
  removeTree: [
    ['client', 'client', (value) => rxzk.removeTree(value, '/a')],
    ['path', 'path', (value) => rxzk.removeTree(client, value)],
    ['config', 'settings', (value) => rxzk.removeTree(client, '/a', value)],
  ],
  retryOnConnectionLoss: [['config', 'settings', rxzk.retryOnConnectionLoss]],
  semaphore: [
    ['client', 'client', (value) => rxzk.semaphore(value, '/a', 2)],
    ['path', 'path', (value) => rxzk.semaphore(client, value, 2)],
    ['permits', whole(1), (value) => rxzk.semaphore(client, '/a', value)],
    ['config', 'settings', (value) => rxzk.semaphore(client, '/a', 2, value)],
  ],
  setDataWith: [
    ['client', 'client', (value) => rxzk.setDataWith(value, '/a', update)],
    ['path', 'path', (value) => rxzk.setDataWith(client, value, update)],
    ['update', 'sync', (value) => rxzk.setDataWith(client, '/a', value)],
    ['config', 'settings', (value) => rxzk.setDataWith(client, '/a', update, value)],
  ],
  shareLatest: [['config', 'settings', rxzk.shareLatest]],
  toCandidates: [['preset', 'preset', rxzk.toCandidates]],
  toPlace: [
    ['candidate', 'scheme', (value) => rxzk.toPlace(value)],
    ['permits', whole(1), (value) => rxzk.toPlace('a', value)],
  ],
  untilTouched: [
    ['client', 'client', (value) => rxzk.untilTouched(value, '/a')],
    ['path', 'path', (value) => rxzk.untilTouched(client, value)],
  ],
  watchCandidates: [
    ['client', 'client', (value) => rxzk.watchCandidates(value, '/a')],
    ['path', 'path', (value) => rxzk.watchCandidates(client, value)],
    ['config', 'settings', (value) => rxzk.watchCandidates(client, '/a', value)],
  ],
  watchChildren: [
    ['client', 'client', (value) => rxzk.watchChildren(value, '/a')],
    ['path', 'path', (value) => rxzk.watchChildren(client, value)],
  ],
  watchData: [
    ['client', 'client', (value) => rxzk.watchData(value, '/a')],
    ['path', 'path', (value) => rxzk.watchData(client, value)],
  ],
  watchEnsemble: [['client', 'client', (value) => rxzk.watchEnsemble(value)]],
  watchExists: [
    ['client', 'client', (value) => rxzk.watchExists(value, '/a')],
    ['path', 'path', (value) => rxzk.watchExists(client, value)],
  ],
  watchLeader: [
    ['client', 'client', (value) => rxzk.watchLeader(value, '/a')],
    ['path', 'path', (value) => rxzk.watchLeader(client, value)],
    ['config', 'settings', (value) => rxzk.watchLeader(client, '/a', value)],
  ],
  watchMembers: [
    ['client', 'client', (value) => rxzk.watchMembers(value, '/a')],
    ['path', 'path', (value) => rxzk.watchMembers(client, value)],
    ['config', 'settings', (value) => rxzk.watchMembers(client, '/a', value)],
  ],
  watchTree: [
    ['client', 'client', (value) => rxzk.watchTree(value, '/a')],
    ['path', 'path', (value) => rxzk.watchTree(client, value)],
    ['config', 'settings', (value) => rxzk.watchTree(client, '/a', value)],
  ],
  whenPresent: [],
  whileLeading: [['work', 'function', rxzk.whileLeading]],
  withLock: [
    ['client', 'client', (value) => rxzk.withLock(value, '/a', update)],
    ['path', 'path', (value) => rxzk.withLock(client, value, update)],
    ['work', 'function', (value) => rxzk.withLock(client, '/a', value)],
    ['config', 'settings', (value) => rxzk.withLock(client, '/a', update, value)],
  ],
  withEach: [
    ['project', 'function', (value) => rxzk.withEach(value)],
    ['config', 'settings', (value) => rxzk.withEach(project, value)],
  ],
};
