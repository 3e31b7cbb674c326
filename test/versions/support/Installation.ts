/** A version of Node, and a project in which the packed package is installed. */
export interface Installation {
  /** The executable file of Node. */
  readonly node: string;
  /** The folder of the project. */
  readonly app: string;
  /** An environment whose `PATH` begins with the folder of this Node version. */
  readonly env: NodeJS.ProcessEnv;
}
