import { describe, expect, it } from 'vitest';
import { closeAt } from './closeAt.js';
import { courses } from './courses.js';
import { requests } from './requests.js';
import { states } from './states.js';
import { streams } from './streams.js';

/** In ms: with all courses one test takes a second or two, on a busy machine longer. */
const limit = 60_000;

const stateNames = Object.keys(states);

describe.each(Object.keys(streams).map((name, row) => ({ name, row })))(
  '$name',
  ({ name, row }) => {
    it.each(stateNames)(
      'completes if its client is closed while %s',
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

/** The errors of a request besides the one of a closed client: a request in flight may be lost. */
const codes = ['CLIENT_CLOSED', 'CONNECTION_LOSS', 'OPERATION_TIMEOUT', 'NOT_CONNECTED'];

describe.each(Object.keys(requests).map((name, row) => ({ name, row })))(
  '$name',
  ({ name, row }) => {
    it.each(stateNames)(
      'ends without any other error if its client is closed while %s',
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
