import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * The server's own znodes. The server refuses each request to delete one of these znodes. But a
 * client can delete all other znodes below `/zookeeper`.
 */
const reserved = ['/zookeeper', '/zookeeper/config', '/zookeeper/quota'];

/**
 * Returns the path with the chroot in front. If `rxzk rm` must never delete this path, this
 * function throws an error with advice. With `recursive`, the function also throws for all paths
 * below `/zookeeper`. `rxzk rm` calls this function first: before the question to the user, and
 * before `rxzk rm` deletes or lists anything.
 */
export function checkRemoval(servers: string, path: string, recursive: boolean): string {
  const { chroot } = parseServers(servers);
  const whole = checkPath(path) === '/' ? chroot : chroot + path;
  if (whole === '') {
    throw refusal('must not be /, which is the whole ensemble: name what to delete, see rxzk ls /');
  }
  if (reserved.includes(whole)) {
    throw refusal(`must not be ${whole}, which belongs to ZooKeeper itself`);
  }
  if (recursive && isOfServer(whole)) {
    throw refusal(
      `must not be ${whole} with --recursive, because ZooKeeper keeps its own data in /zookeeper: name one znode at a time, without --recursive`,
    );
  }
  if (path === '/') {
    throw refusal(
      `must not be /, which is the chroot ${chroot} of the connect string: name a znode below it, or connect without the chroot to delete ${chroot}`,
    );
  }
  return whole;
}

function refusal(rule: string): InvalidArgumentError {
  return new InvalidArgumentError('path', rule);
}
