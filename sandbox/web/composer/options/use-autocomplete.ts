import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../../page/protocol.ts';
import { ActRefused } from '../../client/person-acts.ts';

/** Milliseconds without typing after which the bot is asked. */
const pause = 250;

export type Completion =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly choices: readonly Choice[] };

export type AskForChoices = (typed: string, signal: AbortSignal) => Promise<readonly Choice[]>;

const loading: Completion = { kind: 'loading' };

/** What the bot suggests for what is typed. Late answers to earlier input are dropped. */
export function useAutocomplete(ask: AskForChoices | undefined, typed: string, isOpen: boolean): Completion {
  const [found, setFound] = useState<{ readonly typed: string; readonly completion: Completion }>();
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  const isAsking = ask !== undefined && isOpen;
  useEffect(() => {
    if (!isAsking) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      latestAsk.current?.(typed, control.signal).then(
        (choices) => setFound({ typed, completion: { kind: 'ready', choices } }),
        (error: unknown) => {
          if (control.signal.aborted) return;
          setFound({ typed, completion: { kind: 'failed' } });
          if (!(error instanceof ActRefused)) throw error;
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      control.abort();
      setFound(undefined);
    };
  }, [isAsking, typed]);
  return found?.typed === typed ? found.completion : loading;
}
