/** A version of Node, and a project in which the packed package is installed with it. */
export interface Installation {
  /** The executable. */
  readonly node: string;
  /** The folder of the project. */
  readonly app: string;
  /** An environment in which that Node is the first on the path. */
  readonly env: NodeJS.ProcessEnv;
}
