import { type Fault, type FaultPath, fault } from '../fault.ts';
import type { Component } from '../shapes.ts';

export interface Placed {
  readonly component: Component;
  readonly path: FaultPath;
}

/** Discord's numbers for the kinds of components (https://docs.discord.com/developers/components/reference#component-object). */
export const TYPE = {
  ACTION_ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  TEXT_DISPLAY: 10,
  FILE: 13,
  LABEL: 18,
  FILE_UPLOAD: 19,
  RADIO_GROUP: 21,
  CHECKBOX_GROUP: 22,
} as const;

export const SELECTS: readonly number[] = [
  TYPE.STRING_SELECT,
  TYPE.USER_SELECT,
  TYPE.ROLE_SELECT,
  TYPE.MENTIONABLE_SELECT,
  TYPE.CHANNEL_SELECT,
];

/** Every component with its place, in the order of the body. */
export function flatten(components: readonly Component[], path: FaultPath = ['components']): Placed[] {
  return components.flatMap((component, index) => flattenOne(component, [...path, index]));
}

function flattenOne(component: Component, path: FaultPath): Placed[] {
  return [
    { component, path },
    ...flatten(component.components ?? [], [...path, 'components']),
    ...(component.accessory ? flattenOne(component.accessory, [...path, 'accessory']) : []),
    ...(component.component ? flattenOne(component.component, [...path, 'component']) : []),
  ];
}

/** "Multiple components on the same message must not share the same custom_id" (…/components/reference#anatomy-of-a-component). */
export function uniqueCustomIds(placed: readonly Placed[]): Fault[] {
  return repeated(placed, (component) => component.custom_id ?? undefined).map(({ path }) =>
    fault(
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
  );
}

/** "The id must be unique within the message"; 0 stands for empty (…/components/reference#anatomy-of-a-component). */
export function uniqueIds(placed: readonly Placed[]): Fault[] {
  return repeated(placed, (component) => component.id || undefined).map(({ path }) =>
    fault([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  );
}

function repeated(
  placed: readonly Placed[],
  keyOf: (one: Component) => string | number | undefined,
): Placed[] {
  const seen = new Set<string | number>();
  return placed.filter(({ component }) => {
    const key = keyOf(component);
    if (key === undefined) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
