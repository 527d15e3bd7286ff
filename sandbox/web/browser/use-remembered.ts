import { useState } from 'preact/hooks';
import { storage } from './storage.ts';

/** A choice among a few values, kept by the browser for the next visit. The first value is the default. */
export function useRemembered<const T extends string>(
  key: string,
  choices: readonly [T, ...T[]],
): [choice: T, choose: (choice: T) => void] {
  const [choice, setChoice] = useState<T>(() => {
    const kept = storage('localStorage')?.getItem(key);
    return choices.find((each) => each === kept) ?? choices[0];
  });
  return [
    choice,
    (chosen) => {
      storage('localStorage')?.setItem(key, chosen);
      setChoice(chosen);
    },
  ];
}
