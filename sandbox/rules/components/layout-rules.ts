import { type Fault, type FaultPath, fault, required } from '../fault.ts';
import {
  codePoints,
  FLAGS,
  MAX_COMPONENTS,
  MAX_COMPONENTS_BYTES,
  MAX_LEGACY_ROWS,
  MAX_MEDIA,
  MAX_TEXT_DISPLAYS,
  TEXT_DISPLAY_BYTES,
} from '../limits.ts';
import type { Component, ExistingMessage, MessageBody } from '../shapes.ts';
import { type Placed, SELECTS, TYPE } from './component-tree.ts';

/**
 * Whether a message is components only. A request can set that, the edited message may already be so, and if
 * that message is unknown, the kind of its components shows it.
 */
export function isComponentsV2(
  body: MessageBody,
  existing: ExistingMessage | undefined,
  edit: boolean,
): boolean {
  const flags = (body.flags ?? 0) | (existing?.flags ?? 0);
  if ((flags & FLAGS.IS_COMPONENTS_V2) !== 0) return true;
  return edit && !existing && (body.components ?? []).some((one) => one.type !== TYPE.ACTION_ROW);
}

/** "can only be set" (https://docs.discord.com/developers/resources/message#edit-message). */
export function flagStays(body: MessageBody, existing: ExistingMessage | undefined): Fault[] {
  const was = ((existing?.flags ?? 0) & FLAGS.IS_COMPONENTS_V2) !== 0;
  if (!was || typeof body.flags !== 'number' || (body.flags & FLAGS.IS_COMPONENTS_V2) !== 0) return [];
  return [fault(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'IS_COMPONENTS_V2 cannot be removed')];
}

/**
 * "the message can only contain components" (https://docs.discord.com/developers/resources/message#create-message).
 * Null and an empty list clear a field and pass; an empty text is refused, which discord.js makes of `content: null`.
 */
export function legacyFields(body: MessageBody): Fault[] {
  const fields = ['content', 'embeds', 'sticker_ids', 'poll', 'shared_client_theme'] as const;
  return fields
    .filter((field) => {
      const value = body[field];
      return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
    })
    .map((field) =>
      fault(
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    );
}

/** Without the flag a message takes action rows, five at most (…/components/reference#legacy-message-component-behavior). */
export function legacyComponents(components: readonly Component[]): Fault[] {
  const others = components.flatMap((component, index) =>
    component.type === TYPE.ACTION_ROW
      ? []
      : [
          fault(
            ['components', index, 'type'],
            'UNION_TYPE_CHOICES',
            'Value of field "type" must be one of (1) without MessageFlags.IS_COMPONENTS_V2.',
          ),
        ],
  );
  if (components.length <= MAX_LEGACY_ROWS) return others;
  const message = `Must be ${MAX_LEGACY_ROWS} or fewer in length.`;
  return [...others, fault(['components'], 'BASE_TYPE_MAX_LENGTH', message)];
}

/** "Messages allow up to 40 total components", those inside others counted (https://docs.discord.com/developers/components/reference). */
export function totalComponents(placed: readonly Placed[]): Fault[] {
  if (placed.length <= MAX_COMPONENTS) return [];
  const message = `At most ${MAX_COMPONENTS} components in total, here are ${placed.length}`;
  return [fault(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message)];
}

/** All text displays share one limit of characters (https://github.com/discord/discord-api-docs/pull/8562). */
export function totalText(placed: readonly Placed[]): Fault[] {
  const total = textsOf(placed).reduce((sum, text) => sum + codePoints(text), 0);
  if (total <= MAX_TEXT_DISPLAYS) return [];
  const message = `At most ${MAX_TEXT_DISPLAYS} characters in all text displays, here are ${total}`;
  return [fault(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)];
}

/**
 * Whatever people read on a message meets a second limit together, in bytes: menus and buttons too, and a little more for
 * each text display. Alt texts are not known to count. Text in scripts of three bytes a character reaches it first. Discord fails instead of explaining.
 */
export function totalBytes(placed: readonly Placed[]): Fault[] {
  const displays = placed.filter(({ component }) => component.type === TYPE.TEXT_DISPLAY).length;
  const texts = placed.flatMap(({ component }) => wordsOf(component));
  const total = texts.reduce((sum, text) => sum + Buffer.byteLength(text), displays * TEXT_DISPLAY_BYTES);
  if (total <= MAX_COMPONENTS_BYTES) return [];
  const message = `All components together take at most ${MAX_COMPONENTS_BYTES} bytes, here are ${total}`;
  return [fault(['components'], 'COMPONENT_BYTES_EXCEEDED', message)];
}

function wordsOf({ content, label, placeholder, description, options }: Component): string[] {
  const own = [content, label, placeholder, description];
  const choices = (options ?? []).flatMap((option) => [option.label, option.description, option.value]);
  return [...own, ...choices].flatMap((text) => text ?? []);
}

/** Discord fails on more instead of explaining. */
export function totalMedia(placed: readonly Placed[]): Fault[] {
  const count = placed.reduce(
    (sum, { component }) => sum + (component.items?.length ?? 0) + (component.media ? 1 : 0),
    0,
  );
  if (count <= MAX_MEDIA) return [];
  return [
    fault(['components'], 'COMPONENT_MEDIA_EXCEEDED', `At most ${MAX_MEDIA} pictures, here are ${count}`),
  ];
}

function textsOf(placed: readonly Placed[]): string[] {
  return placed
    .filter(({ component }) => component.type === TYPE.TEXT_DISPLAY)
    .map(({ component }) => component.content ?? '');
}

/** "Up to 5 buttons or a single select" (https://docs.discord.com/developers/components/reference#action-row). */
export function actionRows(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.ACTION_ROW)
    .flatMap(({ component, path }) => rowFaults(component.components ?? [], [...path, 'components']));
}

function rowFaults(children: readonly Component[], path: FaultPath): Fault[] {
  const select = children.findIndex((child) => SELECTS.includes(child.type));
  if (select === -1 || children.length === 1) return [];
  const message = 'An action row holds up to 5 buttons or a single select';
  return [fault([...path, Math.max(select, 1)], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)];
}

/** A message of components only needs some; nothing else could show. */
export function componentsPresent(body: MessageBody): Fault[] {
  return (body.components ?? []).length > 0 ? [] : [required(['components'])];
}
