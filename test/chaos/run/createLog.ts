import { checkOrder } from '../check/checkOrder.js';
import type { Emission } from '../check/Emission.js';
import type { History } from '../check/History.js';
import { isCurrent } from '../check/isCurrent.js';
import type { Violation } from '../check/Violation.js';
import type { Listener } from './startChild.js';

/**
 * The states that the writer has written to each subject of the test (see `subjects`). The keys are
 * the paths.
 */
export type Histories = Readonly<Record<string, History>>;

/** Records and checks the emissions of all clients' streams. */
export interface Log {
  /** The number of emissions so far. */
  readonly emissions: number;
  readonly streams: number;
  /** Returns a listener that records the emissions of one client. */
  listen(client: string): Listener;
  /** Returns each stream of this path that now shows a different state than the given state. */
  behind(path: string, state: string): readonly string[];
  /** Returns each stream that does not yet show the last written state of its subject. */
  late(histories: Histories): readonly string[];
  /**
   * Compares each new emission with the histories. An emission is new if no earlier call of `check`
   * has compared it.
   */
  check(histories: Histories): readonly Violation[];
}

interface Stream {
  readonly path: string;
  record: Emission[];
  /**
   * The number of emissions that were already judged in an earlier check. They are the first
   * emissions of `record`.
   */
  judged: number;
}

/** Creates an empty log. */
export function createLog(): Log {
  const streams = new Map<string, Stream>();
  let ended: Violation[] = [];
  let emissions = 0;

  const isLate = ({ path, record }: Stream, histories: Histories): boolean =>
    !isCurrent(histories[path] ?? [], record);

  const late = (histories: Histories): readonly string[] =>
    [...streams].flatMap(([name, stream]) => (isLate(stream, histories) ? [name] : []));

  function check(histories: Histories): readonly Violation[] {
    const violations = [...ended];
    ended = [];
    for (const [name, stream] of streams) {
      const history = histories[stream.path] ?? [];
      violations.push(...checkOrder(name, history, stream.record, stream.judged));
      if (isLate(stream, histories)) {
        const detail = `${show(stream.record.at(-1))}, not ${show(history.at(-1))}`;
        violations.push({ kind: 'late', subject: name, detail });
      }
      stream.record = stream.record.slice(-1);
      stream.judged = stream.record.length;
    }
    return violations;
  }

  return {
    get emissions() {
      return emissions;
    },
    get streams() {
      return streams.size;
    },
    listen: (client) => ({
      shown({ stream, path, emission, ended: detail }) {
        if (detail !== undefined) ended.push({ kind: 'ended', subject: stream, detail });
        if (emission === undefined) return;
        emissions += 1;
        const known = streams.get(stream);
        if (known === undefined) streams.set(stream, { path, record: [emission], judged: 0 });
        else known.record.push(emission);
      },
      crashed: (detail) => void ended.push({ kind: 'crash', subject: client, detail }),
    }),
    behind: (path, state) =>
      [...streams].flatMap(([name, { path: own, record }]) => {
        const shown = record.at(-1)?.state;
        return own === path && shown !== undefined && shown !== state ? [name] : [];
      }),
    late,
    check,
  };
}

function show(
  state: { readonly state?: string | undefined; readonly stamp?: string | undefined } | undefined,
): string {
  return state === undefined ? 'nothing' : `${state.state ?? 'present'} (${state.stamp ?? '-'})`;
}
