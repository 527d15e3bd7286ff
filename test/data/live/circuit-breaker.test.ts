import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../../src/data/live/circuit-breaker.ts';
import { SourceError, type SourceFault } from '../../../src/domain/film-source.ts';
import { NOW } from '../../support/builders.ts';

function aBreaker() {
  const clock = { now: NOW };
  const faults: SourceFault[] = ['rate-limited', 'unreachable'];
  const breaker = new CircuitBreaker({ source: 'tmdb', faults, now: () => clock.now });
  const fail = (fault: SourceFault, retryAfter?: number) =>
    breaker.note(new SourceError('tmdb', fault, { retryAfter }));
  /** Milliseconds that are left, or undefined if it may be asked. */
  const left = () => {
    try {
      breaker.demandClosed();
      return undefined;
    } catch (error) {
      return (error as SourceError).retryAfter;
    }
  };
  return { clock, breaker, fail, left };
}

describe('a source that has just failed', () => {
  it('is left alone for as long as it asked for, and told with the same fault', () => {
    const { clock, breaker, fail, left } = aBreaker();
    expect(left()).toBeUndefined();
    fail('rate-limited', 5_000);
    clock.now += 1_000;
    expect(() => breaker.demandClosed()).toThrow(
      expect.objectContaining({ source: 'tmdb', fault: 'rate-limited', retryAfter: 4_000 }),
    );
    clock.now += 4_000;
    expect(left()).toBeUndefined();
  });

  it('is left alone for half a minute where it did not say', () => {
    const { clock, fail, left } = aBreaker();
    fail('unreachable');
    expect(left()).toBe(30_000);
    clock.now += 30_000;
    expect(left()).toBeUndefined();
  });

  it('is left alone for a day at most', () => {
    const { fail, left } = aBreaker();
    fail('rate-limited', 400 * 24 * 60 * 60 * 1000);
    expect(left()).toBe(24 * 60 * 60 * 1000);
  });

  it('is not asked sooner because something else failed meanwhile', () => {
    const { fail, left } = aBreaker();
    fail('rate-limited', 60_000);
    fail('unreachable');
    expect(left()).toBe(60_000);
  });

  it.each(['malformed', 'other-film', 'too-large'] as const)(
    'is asked on where it was %s: the next question may do better',
    (fault) => {
      const { fail, left } = aBreaker();
      fail(fault, 5_000);
      expect(left()).toBeUndefined();
    },
  );
});
