/** The state of what does not exist. */
export const absent = 'absent';
