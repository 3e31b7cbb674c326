import { Subscription } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createRounds } from '../../../../src/observables/tree/createRounds.js';

describe('createRounds', () => {
  it('completes a round only once, when all streams have read', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const [a, b] = [rounds.begin(), rounds.begin()];

    rounds.settle(a);
    expect(complete).not.toHaveBeenCalled();
    rounds.settle(b);
    rounds.settle(a);
    rounds.settle(rounds.begin());
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('waits for all streams that begin before the last stream has read', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const a = rounds.begin();
    const b = rounds.begin();

    rounds.settle(a);
    expect(complete).not.toHaveBeenCalled();
    rounds.settle(b);
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('completes the round at the next call although a stream has ended without a read', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const [a, b] = [rounds.begin(), rounds.begin()];

    rounds.settle(a);
    rounds.end(b);
    expect(complete).not.toHaveBeenCalled();
    rounds.settle(b);
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('waits in the next round until each stream that has not ended reads again', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const [a, b, c] = [rounds.begin(), rounds.begin(), rounds.begin()];
    for (const reading of [a, b, c]) rounds.settle(reading);
    rounds.end(c);
    rounds.reread(a);
    rounds.reread(b);

    expect(rounds.renew()).toBe(false);
    rounds.settle(a);
    rounds.settle(a);
    expect(complete).toHaveBeenCalledTimes(1);
    rounds.settle(b);
    expect(complete).toHaveBeenCalledTimes(2);
  });

  it('counts a stream whose watch was kept as read, and waits for streams that read again', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const [a, b] = [rounds.begin(), rounds.begin()];
    for (const reading of [a, b]) rounds.settle(reading);

    expect(rounds.renew()).toBe(true);
    expect(complete).toHaveBeenCalledTimes(1);
    rounds.reread(a);
    rounds.confirm();
    expect(complete).toHaveBeenCalledTimes(1);
    rounds.settle(a);
    expect(complete).toHaveBeenCalledTimes(2);
    rounds.confirm();
    rounds.reread(b);
    rounds.settle(b);
    expect(complete).toHaveBeenCalledTimes(2);
  });

  it('counts a stream only once when it reads again before the tree could use its value', () => {
    const complete = vi.fn();
    const rounds = createRounds(complete);
    const [a, b] = [rounds.begin(), rounds.begin()];

    a.state = 'held';
    rounds.reread(a);
    rounds.settle(b);
    expect(complete).not.toHaveBeenCalled();
    rounds.settle(a);
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('has no complete round to confirm before the first stream', () => {
    expect(createRounds(vi.fn()).renew()).toBe(false);
  });

  it('ends a stream only once, and unsubscribes from its source', () => {
    const complete = vi.fn();
    const leave = vi.fn();
    const rounds = createRounds(complete);
    const [a, b] = [rounds.begin(), rounds.begin()];
    b.following = new Subscription(leave);

    rounds.end(b);
    rounds.end(b);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(b.following).toBeNull();
    const c = rounds.begin();
    rounds.settle(a);
    expect(complete).not.toHaveBeenCalled();
    rounds.settle(c);
    expect(complete).toHaveBeenCalledTimes(1);
  });
});
