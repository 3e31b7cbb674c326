/** The paths of the znodes that the backend uses. */
export const paths = {
  /** This znode contains the configuration. */
  config: '/rxzk-example/config',
  /** This znode has an ephemeral child for each instance. */
  instances: '/rxzk-example/instances',
  /** This znode has a child for each candidate of the election. */
  leader: '/rxzk-example/leader',
  /** This znode contains the newest run of the job. */
  run: '/rxzk-example/run',
} as const;
