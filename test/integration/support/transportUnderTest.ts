/** The transport of this test run. It comes from `RXZK_TRANSPORT`, as in `createClient`. */
export const transportUnderTest: 'binding' | 'wire' =
  process.env.RXZK_TRANSPORT === 'wire' ? 'wire' : 'binding';
