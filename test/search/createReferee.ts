import { isZkError } from 'rxzk';
import type { Contender, Term } from './createContender.js';

/** The properties that every history must have. */
export type Property =
  | 'one leader'
  | 'the work ends'
  | 'tokens grow'
  | 'one leads in time'
  | 'nothing is left'
  | 'the campaign goes on';

/** Checks the properties of an election. */
export interface Referee {
  /** The first violation. */
  readonly violation: string | null;
  readonly fail: (property: Property, what: string) => void;
  /** Must be called when a term begins, before anything else can happen. */
  readonly begins: (term: Term) => void;
  /** Must be called after each frame of virtual time. */
  readonly inspect: () => void;
  /**
   * `expectOne(true)` begins a period in which exactly one contender must lead. `expectOne(false)`
   * ends this period.
   */
  expectOne(demanded: boolean): void;
  /** Returns the terms whose `assertLeading` succeeds. */
  leaders(): readonly Term[];
}

/** Creates a referee for an election in which nothing has happened yet. */
export function createReferee(now: () => number): Referee {
  const terms: Term[] = [];
  let violation: string | null = null;
  let highest: Term | null = null;
  let isOneDue = false;

  return {
    get violation() {
      return violation;
    },
    fail,
    begins,
    inspect,
    expectOne(demanded) {
      isOneDue = demanded;
    },
    leaders,
  };

  function fail(property: Property, what: string): void {
    violation ??= `${property}, at ${now()}: ${what}`;
  }

  function begins(term: Term): void {
    for (const former of terms) {
      if (former.isOver && isLeading(former))
        fail('one leader', `${nameOf(former)} leads again after its end`);
    }
    terms.push(term);
    expectOneAtMost();
    if (isUnaware(term.contender)) return;
    // After a suspension, the same contender can lead again with the same token.
    const grows = (former: Term): boolean =>
      term.token > former.token ||
      (term.token === former.token && term.contender === former.contender);
    if (highest !== null && !grows(highest))
      fail('tokens grow', `${nameOf(term)} follows ${nameOf(highest)}`);
    highest = term;
  }

  function inspect(): void {
    // `checkWork` reports a violation if work still runs after the end of its lease. If
    // `expectOneAtMost` came first, it would call `assertLeading`, and this call would end the
    // work. Then `checkWork` would not see the violation.
    for (const term of terms) if (!term.isOver || term.isRunning) checkWork(term);
    expectOneAtMost();
    if (isOneDue && leaders().length !== 1) fail('one leads in time', `${leaders().length} lead`);
  }

  function leaders(): readonly Term[] {
    return terms.filter((term) => !term.isOver && isLeading(term));
  }

  function expectOneAtMost(): void {
    const certain = leaders().filter(({ contender }) => !isUnaware(contender));
    if (certain.length > 1) fail('one leader', `${certain.map(nameOf).join(' and ')} lead`);
  }

  /**
   * Checks that work runs only while its contender leads, has a connection and has a lease. A
   * contender that has left may finish its work during its handover. For a term whose work has
   * ended, checks that the signal is already aborted, and that `assertLeading` throws an error.
   */
  function checkWork(term: Term): void {
    const { contender, candidacy, signal, isRunning, token } = term;
    const { standing, leftAt } = candidacy;
    const { name, client, entrant } = contender;
    if (!isRunning) {
      if (!signal.aborted)
        fail('the work ends', `${nameOf(term)} is over, and its signal not aborted`);
      if (isLeading(term)) fail('one leader', `${nameOf(term)} leads without its work`);
      return;
    }
    if (leftAt !== null) {
      if (!signal.aborted) fail('the work ends', `${name} has left, and its signal is not aborted`);
      if (now() > leftAt + entrant.handover)
        fail('the work ends', `the work of ${name} outlasts its hand-over`);
    } else if (now() > contender.stalledUntil) {
      const leads = standing?.role === 'leader' && standing.token === token;
      if (!leads) fail('the work ends', `${name} works as ${standing?.role ?? 'nobody'}`);
    }
    if (now() <= contender.stalledUntil) return;
    if (!contender.isConnected) fail('the work ends', `${name} works without a connection`);
    if (client.lease() <= 0) fail('the work ends', `${name} works after its lease`);
  }

  function isUnaware({ unawareUntil }: Contender): boolean {
    return now() <= unawareUntil;
  }
}

function nameOf({ contender, token }: Term): string {
  return `${contender.name} (token ${token})`;
}

function isLeading(term: Term): boolean {
  try {
    term.assertLeading();
    return true;
  } catch (error) {
    if (!isZkError(error, 'NOT_LEADING')) throw error;
    term.isOver = true;
    return false;
  }
}
