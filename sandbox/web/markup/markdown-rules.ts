import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Rules = typeof rulesExtended;
type Rule = Rules[string];
type State = Parameters<Rule['parse']>[2];

/** Where the parser is, besides its own state. */
interface Within extends State {
  /** Between two marks on one line, where nothing can begin a line. */
  inSpan?: boolean;
  inLink?: boolean;
  depth?: number;
}

/** Depth of marks within marks. Anything deeper stays text, so that every message can be drawn. */
const deepest = 16;

const item = /^( *)([*-]|\d{1,9}\.) +(\S.*)$/;
const continuation = /^ +\S/;

function ruleNamed(name: string): Rule {
  const rule = rulesExtended[name];
  if (!rule) throw new Error(`discord-markdown-parser has no rule "${name}"`);
  return rule;
}

const beginsLine = (state: Within, before: string) =>
  !state.inSpan && (before === '' || before.endsWith('\n'));

function inside(state: Within): Within {
  return { ...state, inSpan: true, depth: (state.depth ?? 0) + 1 };
}

/** A rule that applies only at the beginning of a line, and whose content stays on that line. */
function line(name: string, regex: RegExp): Rule {
  const rule = ruleNamed(name);
  return {
    ...rule,
    match: (source, state: Within, before) => (beginsLine(state, before) ? regex.exec(source) : null),
    parse: (capture, parse, state) => rule.parse(capture, parse, inside(state)),
  };
}

/** A rule for a mark on both sides of some text. */
function span(name: string, state: (outer: Within) => Within = inside): Rule {
  const rule = ruleNamed(name);
  return {
    ...rule,
    match: (source, outer: Within, before) =>
      (outer.depth ?? 0) < deepest ? rule.match(source, outer, before) : null,
    parse: (capture, parse, outer) => rule.parse(capture, parse, state(outer)),
  };
}

/** A rule that makes a link to the web. A link contains no other links. */
function linking(name: string, regex: RegExp): Rule {
  const rule = ruleNamed(name);
  return {
    ...rule,
    match: (source, state: Within) => (state.inLink ? null : regex.exec(source)),
    parse: (capture, parse, state) =>
      rule.parse(capture, parse, { ...inside(state), inLink: true } satisfies Within),
  };
}

const maskedLink =
  /^\[((?:\\.|\[[^\]]*\]|[^[\]\\]|\](?=[^[]*\]))+)\]\(<?(https?:\/\/(?:\([^\s()]*\)|[^\s()<>])+)>?(?:\s+["']([^"'\n]*)["'])?\)/;

interface Line {
  readonly indent: number;
  readonly ordered: boolean;
  readonly start: number;
  text: string;
}

/** All lines from here on that belong to one list. */
function listAt(source: string): string | undefined {
  const lines = source.split('\n');
  if (!item.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && !item.test(line) && !continuation.test(line));
  return end < 0 ? source : `${lines.slice(0, end).join('\n')}\n`;
}

function linesOf(list: string): Line[] {
  const lines: Line[] = [];
  for (const line of list.replace(/\n$/, '').split('\n')) {
    const [, indent = '', bullet = '', text = ''] = item.exec(line) ?? [];
    const last = lines.at(-1);
    if (bullet === '' && last) last.text += `\n${line.trim()}`;
    else
      lines.push({
        indent: indent.length,
        ordered: bullet.length > 1,
        start: Number.parseInt(bullet, 10),
        text,
      });
  }
  return lines;
}

type Parse = (text: string) => ReturnType<Parameters<Rule['parse']>[1]>;
type Nodes = ReturnType<Parse>;

/** More indented lines are a list within the item above; another kind of bullet begins another list. */
function listsOf(lines: readonly Line[], parse: Parse): Nodes {
  const lists: Nodes = [];
  let rest = lines;
  for (let first = rest[0]; first; first = rest[0]) {
    const { indent, ordered, start } = first;
    const items: Nodes[] = [];
    while (rest[0] && rest[0].ordered === ordered) {
      const inner = rest.slice(1);
      const next = inner.findIndex((line) => line.indent <= indent);
      const nested = next < 0 ? inner : inner.slice(0, next);
      items.push([...parse(rest[0].text), ...listsOf(nested, parse)]);
      rest = next < 0 ? [] : inner.slice(next);
    }
    lists.push({ type: 'list', ordered, start, items });
  }
  return lists;
}

const list: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, state: Within, before) => {
    const found = beginsLine(state, before) ? listAt(source) : undefined;
    return found === undefined ? null : [found];
  },
  parse: (capture, parse, state) =>
    listsOf(linesOf(capture[0] ?? ''), (text) => parse(text, { ...state, inSpan: true } satisfies Within)),
};

const slashCommand: Rule = {
  ...ruleNamed('slashCommand'),
  match: (source) => /^<\/([^\n:<>]{1,98}):(\d{1,20})>/.exec(source),
  parse: (capture) => ({ fullName: capture[1], id: capture[2] }),
};

const mention = (name: string, regex: RegExp): Rule => ({
  ...ruleNamed(name),
  match: (source) => regex.exec(source),
});

const { guildNavigation: _, ...known } = rulesExtended;

/** Discord's markdown as its client reads it: the parser's rules where they agree with it, our own where they don't. */
export const rules: Rules = {
  ...known,
  list,
  slashCommand,
  heading: line('heading', /^(#{1,3}) +([^\n]+?)(\n|$)/),
  subtext: line('subtext', /^-# +([^\n]+?)(\n|$)/),
  blockQuote: {
    ...ruleNamed('blockQuote'),
    match: (source, state: Within, before) =>
      state.inQuote || !beginsLine(state, before)
        ? null
        : /^(>>> ([\s\S]+)|> [^\n]*(\n> [^\n]*)*\n?)/.exec(source),
  },
  em: span('em'),
  strong: span('strong'),
  underline: span('underline'),
  strikethrough: span('strikethrough'),
  // A spoiler may hold whole lines.
  spoiler: span('spoiler', (outer) => ({ ...outer, depth: (outer.depth ?? 0) + 1 })),
  link: linking('link', maskedLink),
  url: linking('url', /^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/),
  autolink: linking('autolink', /^<(https?:\/\/[^\s<>]+)>/),
  // Ids of any length: those of a test are short.
  user: mention('user', /^<@!?(\d{1,20})>/),
  role: mention('role', /^<@&(\d{1,20})>/),
  channel: mention('channel', /^<#(\d{1,20})>/),
  emoji: mention('emoji', /^<(a)?:(\w{2,32}):(\d{1,20})>/),
};
