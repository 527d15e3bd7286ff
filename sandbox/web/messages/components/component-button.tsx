import './component-button.css';
import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import { buttonStyle } from '../../client/discord-numbers.ts';
import { AddressLink } from '../../markup/address-link.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Undrawn } from '../../ui/undrawn.tsx';
import { useMessage } from './message-context.ts';

const looks = { 1: 'primary', 2: 'quiet', 3: 'success', 4: 'danger' } as const;

/** A button of a message, in one of Discord's five styles. */
export function ComponentButton({ button }: { readonly button: APIButtonComponent }) {
  const { waiting, press } = useMessage();
  if (button.style === buttonStyle.premium) return <Undrawn what="premium buttons" />;
  const content = (
    <span class="component-button-content">
      {button.emoji ? <ButtonEmoji emoji={button.emoji} isNamed={Boolean(button.label)} /> : null}
      {button.label ? <span class="component-button-label">{button.label}</span> : null}
    </span>
  );
  if (button.style === buttonStyle.link) return <LinkButton button={button}>{content}</LinkButton>;

  const { custom_id: customId, style } = button;
  const isWaiting = waiting.has(customId);
  return (
    <button
      type="button"
      class={`component-button component-button-${looks[style]}`}
      // The tab that was pressed keeps the focus.
      aria-disabled={button.disabled}
      aria-busy={isWaiting}
      onClick={() => {
        if (!isWaiting && !button.disabled) press(customId);
      }}
    >
      {content}
      {isWaiting ? <Spinner isOver /> : null}
    </button>
  );
}

interface LinkButtonProps {
  readonly button: Extract<APIButtonComponent, { url: string }>;
  readonly children: ComponentChildren;
}

function LinkButton({ button, children }: LinkButtonProps) {
  const look = 'component-button component-button-quiet';
  if (button.disabled)
    return (
      <button type="button" class={look} disabled>
        {children}
        <Icon name="link" size={16} />
      </button>
    );
  return (
    <AddressLink class={look} address={button.url}>
      {children}
      <Icon name="link" size={16} />
    </AddressLink>
  );
}

interface ButtonEmojiProps {
  readonly emoji: APIMessageComponentEmoji;
  /** Whether words beside it say the same. */
  readonly isNamed: boolean;
}

function ButtonEmoji({ emoji, isNamed }: ButtonEmojiProps) {
  if (emoji.id) return <span>:{emoji.name}:</span>;
  return (
    <span class="markup-emoji" aria-hidden={isNamed}>
      {emoji.name}
    </span>
  );
}
