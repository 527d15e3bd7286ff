import { useLayoutEffect } from 'preact/hooks';
import { useMedia } from './use-media.ts';
import { useRemembered } from './use-remembered.ts';

export const themes = ['system', 'dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export interface ThemeChoice {
  readonly theme: Theme;
  /** The theme that is shown, which may be the system's. */
  readonly shown: 'dark' | 'light';
  choose(theme: Theme): void;
}

/** Applies the theme that was chosen in this browser. */
export function useTheme(): ThemeChoice {
  const [theme, choose] = useRemembered('theme', themes);
  const systemIsLight = useMedia('(prefers-color-scheme: light)');
  const shown = theme === 'system' ? (systemIsLight ? 'light' : 'dark') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  return { theme, shown, choose };
}
