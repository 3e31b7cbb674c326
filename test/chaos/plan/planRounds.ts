import { createDeck } from './createDeck.js';
import { createRandom } from '../../createRandom.js';
import type { Fault, FaultKind } from './Fault.js';
import { faultKinds } from './faultKinds.js';
import type { Round } from './Round.js';

/** A fault starts at most this many ms after the start of its round. */
const latest = 1_500;
/**
 * The shortest and the longest duration of a fault, in ms. The longest duration is longer than the
 * session timeout of the clients. So a fault can make a session expire.
 */
const shortest = 300;
const longest = 6_000;

/**
 * Generates an endless sequence of rounds. The same seed always gives the same rounds, whatever
 * happens during the run.
 */
export function* planRounds(seed: number): Generator<Round, never> {
  const random = createRandom(seed);
  const network = createDeck(faultKinds.network, random);
  const client = createDeck(faultKinds.client, random);
  const leading = createDeck<FaultKind>([...faultKinds.ensemble, ...faultKinds.alone], random);
  const isAlone = (kind: FaultKind): boolean => faultKinds.alone.some((alone) => alone === kind);
  const strike = (kind: FaultKind): Fault => ({
    kind,
    at: Math.round(random() * latest),
    // The square of a number below 1 is smaller than the number. So most durations are short.
    lasts: Math.round(shortest + random() ** 2 * (longest - shortest)),
    pick: random(),
  });

  // Each run begins with `takeOver`, the most difficult fault. So even the shortest run has it.
  for (let lead: FaultKind = 'takeOver'; ; lead = leading()) {
    const faults = [strike(lead)];
    if (!isAlone(lead)) {
      if (random() < 0.8) faults.push(strike(network()));
      if (random() < 0.8) faults.push(strike(client()));
    }
    const toggles = Array.from({ length: Math.floor(random() * 5) }, () => ({
      at: Math.round(random() * latest * 2),
      pick: random(),
    }));
    yield { faults, toggles };
  }
}
