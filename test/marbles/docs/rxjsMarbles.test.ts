import { catchError, of } from 'rxjs';
import { configure } from 'rxjs-marbles';
import { decode, DecodeError, isZkError, json, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { expect, it } from 'vitest';

const { marbles } = configure({
  assertDeepEqual: (actual, expected) => {
    expect(actual).toStrictEqual(expected);
  },
  frameworkMatcher: true,
});

it(
  'ends with an error when the data are not JSON',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/limit': '1' });
    zk.play(m.cold('  --b', { b: set('/limit', '{') }));
    const expected = 'a-(b|)';

    const limit$ = watchData(zk.client(), '/limit').pipe(
      decode(json),
      catchError((error: unknown) => of(isZkError(error) ? error.code : error)),
    );
    m.expect(limit$).toBeObservable(expected, { a: 1, b: 'UNDECODABLE' });
  }),
);

it(
  'names the znode whose data are not JSON',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/limit': '{' });
    const errors: unknown[] = [];

    watchData(zk.client(), '/limit')
      .pipe(decode(json))
      .subscribe({ error: (error: unknown) => errors.push(error) });
    m.flush();

    expect(errors[0]).toBeInstanceOf(DecodeError);
    expect(errors[0]).toMatchObject({ code: 'UNDECODABLE', path: '/limit' });
  }),
);
