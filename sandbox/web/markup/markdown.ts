import { SimpleMarkdown } from 'discord-markdown-parser';
import { MAX_LARGE_EMOJI } from '../../rules/limits.ts';
import { rules } from './markdown-rules.ts';

/** A piece of a message's text, as it is drawn. */
export type Markup =
  | { readonly kind: 'text' | 'emoji' | 'code' | 'everyone'; readonly text: string }
  | { readonly kind: Span; readonly children: readonly Markup[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Markup[] }
  | {
      readonly kind: 'list';
      /** Of a numbered list: its first number. */
      readonly start: number | undefined;
      readonly items: readonly (readonly Markup[])[];
    }
  | { readonly kind: 'code-block'; readonly text: string; readonly language: string }
  | {
      readonly kind: 'link';
      readonly address: string;
      readonly title: string | undefined;
      readonly children: readonly Markup[];
    }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'custom-emoji'; readonly name: string }
  | { readonly kind: 'time'; readonly at: number; readonly style: TimeStyle };

type Span = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';

const timeStyles = ['t', 'T', 'd', 'D', 'f', 'F', 'R'] as const;
export type TimeStyle = (typeof timeStyles)[number];

/** The last millisecond that a Date can hold. */
const endOfTime = 8.64e15;

const parser = SimpleMarkdown.parserFor(rules);

export function parseMarkdown(text: string): readonly Markup[] {
  return convert(parser(text, { inline: true }));
}

/** Whether a message is only emoji, and few. */
export function isOnlyEmoji(markup: readonly Markup[]): boolean {
  const drawn = markup.filter((one) => one.kind !== 'text' || one.text.trim() !== '');
  return (
    drawn.length > 0 &&
    drawn.length <= MAX_LARGE_EMOJI &&
    drawn.every(({ kind }) => kind === 'emoji' || kind === 'custom-emoji')
  );
}

type Node = ReturnType<typeof parser>[number];

function convert(nodes: readonly Node[]): readonly Markup[] {
  const all: Markup[] = [];
  for (const one of nodes.map(toMarkup)) {
    const last = all.at(-1);
    // A code block is on lines of its own; the line break after it does not add another.
    if (last?.kind === 'code-block' && one.kind === 'text' && one.text === '\n')
      all.push({ kind: 'text', text: '' });
    else if (last?.kind === 'text' && one.kind === 'text')
      all.splice(-1, 1, { kind: 'text', text: last.text + one.text });
    else all.push(one);
  }
  return all.filter((one) => one.kind !== 'text' || one.text !== '');
}

const spans: Readonly<Record<string, Span>> = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  subtext: 'subtext',
};

function toMarkup(node: Node): Markup {
  const span = spans[node.type];
  if (span) return { kind: span, children: convert(node.content) };
  switch (node.type) {
    case 'blockQuote':
      return { kind: 'quote', children: withoutLastBreak(convert(node.content)) };
    case 'heading':
      return { kind: 'heading', level: node.level, children: convert(node.content) };
    case 'list':
      return { kind: 'list', start: node.ordered ? node.start : undefined, items: node.items.map(convert) };
    case 'codeBlock':
      return { kind: 'code-block', text: node.content, language: node.lang };
    case 'inlineCode':
      return { kind: 'code', text: node.content };
    case 'link':
    case 'url':
    case 'autolink':
      return link(node);
    case 'user':
    case 'role':
    case 'channel':
      return { kind: node.type, id: node.id };
    case 'everyone':
    case 'here':
      return { kind: 'everyone', text: `@${node.type}` };
    case 'slashCommand':
      return { kind: 'command', name: node.fullName };
    case 'twemoji':
      return { kind: 'emoji', text: node.name };
    case 'emoji':
      return { kind: 'custom-emoji', name: node.name };
    case 'timestamp':
      return time(node);
    case 'br':
      return { kind: 'text', text: '\n' };
    default:
      return { kind: 'text', text: String(node.content ?? '') };
  }
}

function link(node: Node): Markup {
  const children = convert(node.content);
  if (URL.canParse(node.target)) return { kind: 'link', address: node.target, title: node.title, children };
  return { kind: 'text', text: node.target };
}

function time(node: Node): Markup {
  const at = Number(node.timestamp) * 1000;
  const style = timeStyles.find((one) => one === node.format) ?? 'f';
  if (Math.abs(at) <= endOfTime) return { kind: 'time', at, style };
  return { kind: 'text', text: `<t:${node.timestamp}${node.format ? `:${node.format}` : ''}>` };
}

function withoutLastBreak(children: readonly Markup[]): readonly Markup[] {
  const last = children.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith('\n')) return children;
  const text = last.text.slice(0, -1);
  return [...children.slice(0, -1), ...(text === '' ? [] : [{ kind: 'text', text } as const])];
}
