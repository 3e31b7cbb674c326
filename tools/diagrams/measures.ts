/** The sizes in a diagram, in units of its view box. On a phone, one unit is about 0.85 px. */
export const measures = {
  width: 400,
  margin: 12,
  /** The radius of a marble. */
  radius: 11,
  /** The width of one character of the font. */
  character: 7.85,
  /** The largest distance between two successive frames. A frame is the unit of virtual time. */
  frame: 30,
} as const;
