import { describe, expect, it } from 'vitest';
import { readTest } from '../../tools/diagrams/readTest.js';
import { drawDiagram } from '../../tools/diagrams/drawDiagram.js';
import { toDiagram } from '../../tools/diagrams/toDiagram.js';

const test = `
  it(
    'passes on what comes',
    marbles((m) => {
      const source = m.cold('-a-(b|)', { a: 1, b: make('a value') });
      const sourceSubs = '   --^---!   ';
      const sub = '          --^----!  ';
      const expected = '     ---a-b|   ';

      m.expect(shown(source.pipe(same())), sub).toBeObservable(expected, { a: 1, b: null });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );
`;

function diagramOf(text: string) {
  return toDiagram('same', readTest(text));
}

describe('a diagram', () => {
  it('has the lanes of its test, with the frames of the whole test', () => {
    const diagram = diagramOf(test);

    expect(diagram.title).toBe('passes on what comes');
    expect(diagram.frames).toBe(9);
    expect(diagram.lanes).toEqual([
      {
        role: 'source',
        label: 'source',
        frames: 9,
        runs: [
          {
            from: 2,
            to: 5,
            end: 'complete',
            marks: [
              { frame: 3, label: '1' },
              { frame: 5, label: 'b' },
            ],
          },
        ],
      },
      {
        role: 'result',
        label: 'source.pipe(same())',
        frames: 8,
        runs: [
          {
            from: 2,
            to: 6,
            end: 'complete',
            marks: [
              { frame: 3, label: '1' },
              { frame: 5, label: 'null' },
            ],
          },
        ],
      },
    ]);
    expect([...diagram.legend]).toEqual([['b', "make('a value')"]]);
  });

  it('ends a lane at the end of its subscription if the source lasts longer', () => {
    const { lanes } = diagramOf(test.replace('--^---!   ', '--^-!     '));

    expect(lanes[0]?.runs).toEqual([
      { from: 2, to: 4, end: 'unsubscribe', marks: [{ frame: 3, label: '1' }] },
    ]);
  });

  it('is described in words as well', () => {
    const svg = drawDiagram(diagramOf(test), '');

    expect(svg).toContain('<title id="marbles-same-title">same passes on what comes</title>');
    expect(svg).toContain('source: from frame 2, 1 at 3, b at 5, completes at 5.');
    expect(svg).toContain('source.pipe(same()): from frame 2, 1 at 3, null at 5, completes at 6.');
  });

  it.each([
    ['without a test', 'const a = 1;', 'contains 0'],
    ['with two tests', test + test, 'contains 2'],
    ['with a cold source of unknown start', test.replace(/const sourceSubs.*/, ''), 'sourceSubs'],
    ['with time in ms', test.replace("'-a-(b|)'", "'-a 9ms (b|)'"), 'must not contain times'],
    [
      'with overlapping subscriptions',
      test.replace("'   --^---!   '", "['^---!', '-^---!']"),
      'two subscriptions',
    ],
    [
      'with two meanings of a letter',
      test.replace('b: null', "b: 'another value'"),
      'has two values',
    ],
    ['with values from elsewhere', test.replace('{ a: 1, b: null }', 'values'), 'values'],
  ])('is not made %s', (_what, text, message) => {
    expect(() => diagramOf(text)).toThrow(message);
  });

  it('is not made of texts that do not fit', () => {
    const wide = diagramOf(test.replace('same()', `same('${'x'.repeat(60)}')`));
    expect(() => drawDiagram(wide, '')).toThrow('the 47 characters that fit');
  });

  it('is not made of values that overlap', () => {
    const dense = diagramOf(test.replace("'     ---a-b|   '", `'---ab${'-'.repeat(30)}|'`));
    expect(() => drawDiagram(dense, '')).toThrow('1 and b overlap');
  });
});
