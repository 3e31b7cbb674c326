import type { PresetName } from 'rxzk';

/** A client of another language, with the commands to run and question its candidates. */
export interface OtherClient {
  readonly name: string;
  /** The preset that our candidates use to join its candidates. */
  readonly preset: PresetName;
  /** The command line of one candidate. */
  readonly command: (servers: string, path: string, id: string) => readonly [string, ...string[]];
  /** The question for its own observer, and its answer when these candidates are in line. */
  readonly question: 'candidates' | 'leader';
  readonly answer: (ids: readonly string[]) => readonly string[];
}
