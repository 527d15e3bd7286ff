import { useState } from 'preact/hooks';
import { type Theme, type ThemeChoice, themes } from '../../browser/theme.ts';
import { Icon } from '../../ui/icons.tsx';
import { Menu, type Point } from '../../ui/menu.tsx';

const names: Readonly<Record<Theme, string>> = { system: 'Same as system', dark: 'Dark', light: 'Light' };

export function ThemeButton({ choice: { theme, shown, choose } }: { readonly choice: ThemeChoice }) {
  const [at, setAt] = useState<Point>();
  return (
    <>
      <button
        type="button"
        class="head-button"
        aria-label={`Theme: ${names[theme]}`}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        title="Theme"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setAt({ x: left, y: bottom + 4 });
        }}
      >
        <Icon name={shown === 'dark' ? 'moon' : 'sun'} size={22} />
      </button>
      {at ? (
        <Menu
          label="Theme"
          at={at}
          onClose={() => setAt(undefined)}
          items={themes.map((each) => ({
            label: names[each],
            checked: each === theme,
            onSelect: () => choose(each),
          }))}
        />
      ) : null}
    </>
  );
}
