import { describe, expect, it } from 'vitest';
import { closeAt } from './closeAt.js';
import { courses } from './courses.js';
import { requests } from './requests.js';
import { states } from './states.js';
import { streams } from './streams.js';

/**
 * The timeout of each test in ms. A course is a plan for one run of a test: see `courses.ts`.
 * With `RXZK_CLOSING_COURSES=60`, each test runs all 60 courses. Such a test takes about 2 s, and
 * longer on a busy machine.
 */
const limit = 60_000;

const stateNames = Object.keys(states);

describe.each(Object.keys(streams).map((name, row) => ({ name, row })))(
  '$name',
  ({ name, row }) => {
    it.each(stateNames)(
      'completes when its client is closed and %s',
      (state) => {
        for (const course of courses(row + stateNames.indexOf(state))) {
          const ended = closeAt(streams[name]!, states[state]!, course);

          expect({ course, ...ended }).toStrictEqual({
            course,
            end: 'completed',
            session: 'closed',
            left: [],
          });
        }
      },
      limit,
    );
  },
);

/**
 * The allowed error codes. A request in flight can fail for another reason before the client
 * closes, so CLIENT_CLOSED is not the only code.
 */
const codes = ['CLIENT_CLOSED', 'CONNECTION_LOSS', 'OPERATION_TIMEOUT', 'NOT_CONNECTED'];

describe.each(Object.keys(requests).map((name, row) => ({ name, row })))(
  '$name',
  ({ name, row }) => {
    it.each(stateNames)(
      'ends with no unexpected error when its client is closed and %s',
      (state) => {
        for (const course of courses(row + stateNames.indexOf(state))) {
          const { end, session, left } = closeAt(requests[name]!, states[state]!, course);

          expect({ course, session, left }).toStrictEqual({ course, session: 'closed', left: [] });
          expect(['completed', ...codes], JSON.stringify(course)).toContain(
            end === null || end === 'completed' ? end : end.code,
          );
        }
      },
      limit,
    );
  },
);
