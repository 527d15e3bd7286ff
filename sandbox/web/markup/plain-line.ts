import type { ShownMessage } from '../../page/protocol.ts';
import { componentType } from '../client/discord-numbers.ts';
import { type Markup, parseMarkdown } from './markdown.ts';
import type { Names } from './names.ts';
import { timeWords } from './time-words.ts';

type Components = ShownMessage['components'];

/** What a message says in one line of text, for previews. */
export function plainLine(message: Pick<ShownMessage, 'content' | 'components'>, names: Names): string {
  const said = message.content || firstText(message.components) || '';
  return textOf(parseMarkdown(said), names).replace(/\s+/g, ' ').trim();
}

function firstText(components: Components): string | undefined {
  for (const component of components ?? []) {
    if (component.type === componentType.textDisplay) return component.content;
    // What a spoiler hides must not show up elsewhere.
    if (component.type === componentType.container && component.spoiler) continue;
    if (component.type === componentType.container || component.type === componentType.section) {
      const found = firstText(component.components);
      if (found) return found;
    }
  }
  return undefined;
}

function textOf(markup: readonly Markup[], names: Names): string {
  return markup.map((one) => words(one, names)).join('');
}

function words(one: Markup, names: Names): string {
  switch (one.kind) {
    case 'spoiler':
      return '▇▇▇';
    case 'list':
      return one.items.map((item) => ` • ${textOf(item, names)}`).join('');
    case 'user':
      return `@${names.user(one.id) ?? 'unknown-user'}`;
    case 'role':
      return `@${names.role(one.id) ?? 'deleted-role'}`;
    case 'channel':
      return `#${names.channel(one.id)?.name ?? 'unknown'}`;
    case 'command':
      return `/${one.name}`;
    case 'custom-emoji':
      return `:${one.name}:`;
    case 'time':
      return timeWords(one.style, one.at, names.locale, Date.now());
    case 'heading':
    case 'quote':
    case 'subtext':
      return ` ${textOf(one.children, names)} `;
    default:
      return 'children' in one ? textOf(one.children, names) : one.text;
  }
}
