/** The state of a missing znode. */
export const absent = 'absent';
