import type { PresetName } from 'rxzk';

/** A client of another language, and how its candidates are run and asked. */
export interface OtherClient {
  readonly name: string;
  /** The preset with which ours join its candidates. */
  readonly preset: PresetName;
  /** The command line of one candidate. */
  readonly command: (servers: string, path: string, id: string) => readonly [string, ...string[]];
  /** What its own observer is asked, and what it answers when these candidates are in line. */
  readonly question: 'candidates' | 'leader';
  readonly answer: (ids: readonly string[]) => readonly string[];
}
