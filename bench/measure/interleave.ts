/**
 * Runs every case one time in each round. If other work slows the machine for some rounds, all
 * cases become slower. So the comparison of the cases stays fair.
 */
export async function interleave<K extends string, T>(
  rounds: number,
  cases: Readonly<Record<K, (round: number) => Promise<T>>>,
): Promise<Record<K, readonly T[]>> {
  const names = Object.keys(cases) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, T[]>;
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) samples[name].push(await cases[name](round));
  }
  return samples;
}
