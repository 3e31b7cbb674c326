/** The sentences that may break rules still: for each file, the fingerprints of their texts. */
export type Exceptions = ReadonlyMap<string, ReadonlySet<string>>;
