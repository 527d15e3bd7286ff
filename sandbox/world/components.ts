import {
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  type APIUnfurledMediaItem,
  ComponentType,
} from 'discord-api-types/v10';

type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;
type Section = Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>;

/** Any component of a message, at any depth. */
export type AnyComponent =
  | APIMessageTopLevelComponent
  | Row['components'][number]
  | Section['components'][number]
  | APISectionAccessoryComponent;

function childrenOf(component: AnyComponent): readonly AnyComponent[] {
  switch (component.type) {
    case ComponentType.ActionRow:
    case ComponentType.Container:
      return component.components;
    case ComponentType.Section:
      return [...component.components, component.accessory];
    default:
      return [];
  }
}

/** Every component of a message, parents before children, in reading order. */
export function* walk(components: readonly AnyComponent[]): Generator<AnyComponent> {
  for (const component of components) {
    yield component;
    yield* walk(childrenOf(component));
  }
}

/** Gives each component that has none a free id, counting from 1, as Discord does. */
export function withIds(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone([...components]);
  const taken = new Set([...walk(copy)].map((component) => component.id));
  let next = 1;
  for (const component of walk(copy)) {
    if (component.id !== undefined && component.id !== 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}

/** Every picture and file that the components show. */
export function mediaOf(components: readonly AnyComponent[]): APIUnfurledMediaItem[] {
  return [...walk(components)].flatMap((component) => {
    switch (component.type) {
      case ComponentType.MediaGallery:
        return component.items.map((item) => item.media);
      case ComponentType.Thumbnail:
        return [component.media];
      case ComponentType.File:
        return [component.file];
      default:
        return [];
    }
  });
}

const attachmentScheme = 'attachment://';

/** The name of this message's file that a media item refers to. */
export function attachmentName(media: APIUnfurledMediaItem): string | undefined {
  return media.url.startsWith(attachmentScheme) ? media.url.slice(attachmentScheme.length) : undefined;
}

export function textOf(components: readonly AnyComponent[]): string {
  return [...walk(components)]
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []))
    .join('\n');
}
