/** The znode that the demo is about. */
export const appWatch = '/app_watch';
