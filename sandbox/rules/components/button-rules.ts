import { parseUrl } from '../../parse-url.ts';
import { type Fault, type FaultPath, fault, notAllowed, required } from '../fault.ts';
import { BUTTONS_SCHEMES } from '../limits.ts';
import type { Component } from '../shapes.ts';
import { type Placed, TYPE } from './component-tree.ts';

const LINK = 5;
const PREMIUM = 6;

export function buttonFaults(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.BUTTON)
    .flatMap(({ component, path }) => [
      ...buttonFields(component, path),
      ...buttonFace(component, path),
      ...buttonScheme(component, path),
    ]);
}

/** Which fields a style needs and refuses (https://docs.discord.com/developers/components/reference#button). */
function buttonFields(button: Component, path: FaultPath): Fault[] {
  const [needed, refused] = fieldsOf(button.style ?? 0);
  const missing = isSet(button[needed]) ? [] : [required([...path, needed])];
  const unwanted = refused
    .filter((field) => isSet(button[field]))
    .map((field) => notAllowed([...path, field], `A button of style ${button.style} cannot have ${field}`));
  return [...missing, ...unwanted];
}

type Field = 'custom_id' | 'url' | 'sku_id' | 'label' | 'emoji';

function fieldsOf(style: number): readonly [Field, readonly Field[]] {
  if (style === LINK) return ['url', ['custom_id', 'sku_id']];
  if (style === PREMIUM) return ['sku_id', ['custom_id', 'url', 'label', 'emoji']];
  return ['custom_id', ['url', 'sku_id']];
}

/** A button needs a label or an emoji. A premium button doesn't, since it shows its SKU. */
function buttonFace(button: Component, path: FaultPath): Fault[] {
  if (button.style === PREMIUM || button.label || isSet(button.emoji)) return [];
  return [required([...path, 'label'], 'A button needs a label or an emoji')];
}

/** The link of a button is a web page or a place in Discord itself. */
function buttonScheme(button: Component, path: FaultPath): Fault[] {
  const url = button.url ? parseUrl(button.url) : undefined;
  if (!url) return [];
  const { protocol } = url;
  if (BUTTONS_SCHEMES.includes(protocol)) return [];
  const message = `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
  return [fault([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', message)];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
