import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';

/** The version to send: the one given, or -1 for any. */
export function checkVersion(version: number | undefined): number {
  if (version === undefined) return -1;
  if (!Number.isInteger(version) || Math.abs(version) > 2 ** 31 - 1) {
    throw new InvalidArgumentError(
      'version',
      'must be a 32-bit integer, or left out for any version',
      String(version),
    );
  }
  return version;
}
