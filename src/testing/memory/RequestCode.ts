/** Return codes that the C client gives by itself, beside those of the server. */
export const RequestCode = {
  ok: 0,
  connectionLoss: -4,
  invalidState: -9,
  authFailed: -115,
  closing: -116,
} as const;
