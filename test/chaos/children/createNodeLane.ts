import { catchError, concat, ignoreElements, map, of, throwError } from 'rxjs';
import { isZkError, type ZkClient } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import { createPen } from './createPen.js';
import { dataShown } from './dataShown.js';
import type { NodeLane } from './Lane.js';
import { stampOf } from './stampOf.js';

/** The probability that a step deletes the znode. */
const deletions = 0.12;

/**
 * Creates a znode, writes growing numbers into it, and sometimes deletes it. The server may refuse
 * a write, for example because the parent of the znode is missing. A refused write changes nothing.
 *
 * @param base - the parent of the znode, or a znode further up. If `base` is missing, the lane
 * creates `base`. The lane creates no znode between `base` and the znode
 */
export function createNodeLane(client: ZkClient, path: string, base: string): NodeLane {
  const read = () =>
    client
      .getData(path)
      .pipe(
        catchError((error: unknown) =>
          isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error),
        ),
      );
  const pen = createPen(client, path, read, (node) => dataShown(node) as { state: string });
  let number = 0;

  const create = (data: string) =>
    concat(client.ensurePath(base).pipe(ignoreElements()), client.create(path, data)).pipe(
      map(() => undefined),
    );

  async function step(): Promise<void> {
    number += 1;
    if (pen.current === null) {
      await pen.write([String(number)], create);
      return;
    }
    const { version } = pen.current.stat;
    if (Math.random() < deletions) {
      await pen.write([absent], () => client.remove(path, { version }).pipe(map(() => undefined)));
    } else {
      await pen.write([String(number)], (data) =>
        client.setData(path, data, { version }).pipe(map(stampOf)),
      );
    }
  }

  return {
    path,
    paths: [path],
    step,
    take: pen.take,
    async burst(count) {
      while (pen.current === null) await step();
      const numbers = Array.from({ length: count }, () => String((number += 1)));
      await pen.write(numbers, (data) => client.setData(path, data).pipe(map(stampOf)));
      return dataShown(pen.current).state ?? absent;
    },
  };
}
