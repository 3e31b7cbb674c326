import { catchError, concat, ignoreElements, map, type Observable, of, throwError } from 'rxjs';
import { isZkError, type ZkClient } from '../../../src/index.js';
import { absent } from '../check/absent.js';
import { childrenShown } from './childrenShown.js';
import { createPen } from './createPen.js';
import type { Lane } from './Lane.js';
import { numbersOf } from './numbersOf.js';

/** The largest number of children in the list. */
const most = 8;
/**
 * The probability that a step begins a demolition. During a demolition, the steps delete all
 * children one by one, and then the parent.
 */
const demolitions = 0.02;

/**
 * Adds children to the parent `path` and removes children from this parent. The names of new
 * children are growing numbers. When the lane removes a child, it removes the child with the lowest
 * number. So the lane never makes the same list of children twice, except the empty list.
 * Sometimes the lane removes all children, and then the parent.
 *
 * @param base - the folder that contains the parent. If the folder is missing, the lane creates it
 */
export function createListLane(client: ZkClient, path: string, base: string): Lane {
  const read = () =>
    client
      .getChildren(path)
      .pipe(
        catchError((error: unknown) =>
          isZkError(error, 'NO_NODE') ? of(null) : throwError(() => error),
        ),
      );
  const pen = createPen(client, path, read, (list) => ({
    state: childrenShown(list).state ?? absent,
  }));
  let number = 0;
  let demolishing = false;

  const write = (state: string, request$: Observable<unknown>): Promise<void> =>
    pen.write([state], () => request$.pipe(map(() => undefined)));

  async function step(): Promise<void> {
    if (pen.current === null) {
      demolishing = false;
      const made$ = concat(client.ensurePath(base).pipe(ignoreElements()), client.create(path));
      await write('', made$);
      return;
    }
    const numbers = numbersOf(pen.current);
    const [lowest] = numbers;
    demolishing ||= Math.random() < demolitions;
    const adds = !demolishing && (numbers.length < 2 || Math.random() < 0.5);
    if (adds && numbers.length < most) {
      number += 1;
      await write([...numbers, number].join(), client.create(`${path}/${number}`));
    } else if (lowest !== undefined) {
      await write(numbers.slice(1).join(), client.remove(`${path}/${lowest}`));
    } else {
      await write(absent, client.remove(path));
    }
  }

  return { paths: [path], step, take: pen.take };
}
