/** The transport of this run: `RXZK_TRANSPORT`, as `createClient` reads it. */
export const transportUnderTest: 'binding' | 'wire' =
  process.env.RXZK_TRANSPORT === 'wire' ? 'wire' : 'binding';
