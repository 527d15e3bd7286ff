import { useState } from 'preact/hooks';
import { storage } from './storage.ts';

/** A choice among a few that the browser keeps for the next visit. The first is there before any is made. */
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
