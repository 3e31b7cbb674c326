/** The sizes of a picture, in units of its view box; on a phone one is about 0.85 px. */
export const measures = {
  width: 400,
  margin: 12,
  /** Of a marble. */
  radius: 11,
  /** Of one character of the font. */
  character: 7.85,
  /** Between two frames at most. */
  frame: 30,
} as const;
