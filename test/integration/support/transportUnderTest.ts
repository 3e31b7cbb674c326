/**
 * The transport of this test run. The environment variable `RXZK_TRANSPORT` selects the transport,
 * as in `createClient`.
 */
export const transportUnderTest: 'binding' | 'wire' =
  process.env.RXZK_TRANSPORT === 'wire' ? 'wire' : 'binding';
