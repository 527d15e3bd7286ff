import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMediaGalleryItem,
  type APISectionAccessoryComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  type APIThumbnailComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { MAX_BUTTON_LABEL, MAX_CHOICE_NAME, MAX_PLACEHOLDER } from '../../interactions/limits.ts';
import { shorten } from '../../interactions/markup.ts';

/** The small pieces that make up every view, in Discord's format. */

export type Block = APIComponentInContainer;

/** The parts that exist, among some that may be missing. */
type Maybe<T> = T | undefined | false;
const isThere = <T>(part: Maybe<T>): part is T => part !== undefined && part !== false;

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** The lines that exist, one below the other. */
export const lines = (...parts: readonly Maybe<string>[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n');

/** The parts that exist, on one line. */
export const dotted = (...parts: readonly Maybe<string>[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ');

/** A day and time as each reader's Discord shows it. @param at milliseconds since 1970 */
export const timeAt = (at: number): string => `<t:${Math.floor(at / 1000)}:f>`;

export const rule = (): APISeparatorComponent => ({ type: ComponentType.Separator });

/** The blocks that exist. */
export const present = (...blocks: readonly Maybe<Block>[]): Block[] => blocks.filter(isThere);

export const container = (colour: number, ...blocks: readonly Maybe<Block>[]): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: colour,
  components: present(...blocks),
});

/** A text with a button or a small picture beside it. */
export const section = (content: string, accessory: APISectionAccessoryComponent): APISectionComponent => ({
  type: ComponentType.Section,
  components: [text(content)],
  accessory,
});

export const thumbnail = (url: string, description: string): APIThumbnailComponent => ({
  type: ComponentType.Thumbnail,
  media: { url },
  description,
});

export const gallery = (item: APIMediaGalleryItem): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [item],
});

/** A file of the message, to be downloaded. */
export const fileBlock = (name: string): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** A button has words, an emoji, or both. */
export type ButtonFace = (
  | { readonly label: string; readonly emoji?: string }
  | { readonly label?: never; readonly emoji: string }
) & {
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
};

export const button = (
  customId: string,
  { label, emoji, style = ButtonStyle.Secondary, disabled = false }: ButtonFace,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  custom_id: customId,
  style,
  disabled,
  ...(label !== undefined && { label: shorten(label, MAX_BUTTON_LABEL) }),
  ...(emoji !== undefined && { emoji: { name: emoji } }),
});

export const linkButton = (label: string, url: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: shorten(label, MAX_BUTTON_LABEL),
  url,
});

/** A menu of texts; those that are too long are shortened. */
export const menu = (
  customId: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: customId,
  placeholder: shorten(placeholder, MAX_PLACEHOLDER),
  options: options.map((option) => ({
    ...option,
    label: shorten(option.label, MAX_CHOICE_NAME),
    ...(option.description !== undefined && { description: shorten(option.description, MAX_CHOICE_NAME) }),
  })),
});

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export const row = (...components: readonly APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components: [...components],
});

/** The same if there is something to choose from, as an array of none or one. */
export const rowOf = (components: readonly APIComponentInMessageActionRow[]): Row[] =>
  components.length > 0 ? [row(...components)] : [];
