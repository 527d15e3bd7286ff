import './select-menu.css';
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { ShownMessage } from '../../../page/protocol.ts';
import { useSlice, useStore } from '../../client/store.ts';
import { rangeWords } from '../../forms/fields/field-checks.ts';
import { defaultChoices, isSame } from '../../forms/fields/field-values.ts';
import { rangeOf } from '../../forms/fields/form-fields.ts';
import { isSearched, optionsOf } from '../../forms/fields/select-options.tsx';
import { Picker } from '../../ui/picker/picker.tsx';

interface SelectMenuProps {
  readonly message: ShownMessage;
  readonly menu: APISelectMenuComponent;
  readonly disabled: boolean;
}

/** A select menu of a message. A single choice acts at once, several act when the list closes. */
export function SelectMenu({ message, menu, disabled }: SelectMenuProps) {
  const { channel_id: channelId, id: messageId } = message;
  const store = useStore();
  const scene = useSlice((state) => state.scene);
  const failureId = useId();
  // An edit redraws every component; only one that changes the menu clears the choice.
  const drawn = JSON.stringify(menu);
  const defaults = useMemo(() => defaultChoices(menu), [drawn]);
  const options = useMemo(() => optionsOf(menu, scene, channelId), [drawn, scene, channelId]);
  const [sent, setSent] = useState(defaults);
  const [chosen, setChosen] = useState(defaults);
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { min, max } = rangeOf(menu);
  const hint = `Choose ${rangeWords({ min, max })}`;

  useEffect(() => {
    setSent(defaults);
    setChosen(defaults);
  }, [defaults]);

  async function act(values: readonly string[]): Promise<void> {
    const before = sent;
    const back = (words: string) => {
      setSent(before);
      setChosen(before);
      setFailure(words);
    };
    setChosen(values);
    setFailure(undefined);
    if (isSame(before, values)) return;
    if (values.length < min || values.length > max) return back(`${hint}.`);
    setSent(values);
    setWaiting(true);
    try {
      const reason = await store.settle(() =>
        store.person.act('select', { channelId, messageId, customId: menu.custom_id, values }),
      );
      if (reason !== undefined) back(reason);
    } finally {
      setWaiting(false);
    }
  }

  return (
    <div class="select-menu">
      <Picker
        label={menu.placeholder ?? 'Make a selection'}
        placeholder={menu.placeholder ?? 'Make a selection'}
        options={options}
        chosen={chosen}
        max={max}
        mayBeNone={min === 0}
        search={isSearched(menu)}
        hint={hint}
        disabled={disabled}
        busy={isWaiting}
        invalid={failure !== undefined}
        describedBy={failure === undefined ? undefined : failureId}
        onChoose={max > 1 ? setChosen : (values) => void act(values)}
        onClose={(how) => {
          if (how === 'escaped') setChosen(sent);
          else if (max > 1) void act(chosen);
        }}
      />
      {failure === undefined ? null : (
        <p id={failureId} class="select-menu-failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
