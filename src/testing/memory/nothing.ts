/** What a completion carries beside an error: it must not be looked at. */
export const nothing: never = undefined as never;
