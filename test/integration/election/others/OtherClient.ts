import type { PresetName } from 'rxzk';

/**
 * A client library that is not rxzk and is written in another language. The test starts programs
 * that use this other library. Each program is a candidate. The test asks each program a question.
 */
export interface OtherClient {
  readonly name: string;
  /** The preset that candidates of rxzk use to take part in the same election. */
  readonly preset: PresetName;
  /** The command line of one candidate. */
  readonly command: (servers: string, path: string, id: string) => readonly [string, ...string[]];
  /** The question that the test asks each program: "who are the candidates", or "who leads". */
  readonly question: 'candidates' | 'leader';
  readonly answer: (ids: readonly string[]) => readonly string[];
}
