import {
  type APIButtonComponent,
  type APIMediaGalleryItem,
  type APIMessage,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { AnyComponent } from './world/components.ts';

/**
 * All that a person can read on a message, in order, a line each: `[Label]` is a button (`[Label ✗]` a disabled one),
 * `{Label}` a menu, `<picture: alt>` a picture; `||` encloses what is blurred.
 */
export function text(message: APIMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).map((field) => `${field.name}: ${field.value}`),
    embed.footer?.text,
  ]);
  const files = message.attachments.map((file) => `<file: ${file.filename}>`);
  const reactions = (message.reactions ?? []).map(({ emoji, count }) => `${emoji.name} ${count}`).join('  ');
  const lines = [message.content, ...embeds, ...(message.components ?? []).map(line), ...files, reactions];
  return lines.filter((each) => each !== undefined && each !== '').join('\n');
}

function line(component: AnyComponent): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return component.content;
    case ComponentType.Section:
      return [...component.components.map(line), line(component.accessory)].join('\n');
    case ComponentType.Container:
      return blurred(component.components.map(line).filter(Boolean).join('\n'), component.spoiler);
    case ComponentType.ActionRow:
      return component.components.map(line).join(' ');
    case ComponentType.Button:
      return button(component);
    case ComponentType.MediaGallery:
      return component.items.map(picture).join('\n');
    case ComponentType.Thumbnail:
      return picture(component);
    case ComponentType.File:
      return blurred(`<file: ${component.name ?? component.file.url}>`, component.spoiler);
    case ComponentType.Separator:
      return '';
    default:
      return menu(component);
  }
}

function blurred(inside: string, spoiler: boolean | undefined): string {
  return spoiler ? `||\n${inside}\n||` : inside;
}

function picture({ description, spoiler }: Pick<APIMediaGalleryItem, 'description' | 'spoiler'>): string {
  return blurred(`<picture: ${description ?? ''}>`, spoiler);
}

function button(component: APIButtonComponent): string {
  const shown = component.style === ButtonStyle.Premium ? [] : [component.emoji?.name, component.label];
  const link = component.style === ButtonStyle.Link ? `→ ${component.url}` : undefined;
  return `[${[...shown, link, component.disabled ? '✗' : undefined].filter(Boolean).join(' ')}]`;
}

function menu(component: APISelectMenuComponent): string {
  const chosen =
    component.type === ComponentType.StringSelect
      ? component.options.filter((option) => option.default).map((option) => option.label)
      : [];
  return `{${chosen.length > 0 ? chosen.join(', ') : (component.placeholder ?? '')}}`;
}
