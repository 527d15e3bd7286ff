import './markup.css';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { AddressLink } from './address-link.tsx';
import { isOnlyEmoji, type Markup as Piece, parseMarkdown } from './markdown.ts';
import { ChannelMention, Mention } from './mention.tsx';
import { useNames } from './names.ts';
import { Spoiler } from './spoiler.tsx';
import { Timestamp } from './timestamp.tsx';

interface MarkupProps {
  readonly text: string;
  /** Draws emoji large if there is nothing else. */
  readonly jumbo?: boolean;
  /** Added at the end of the text. */
  readonly children?: ComponentChildren;
}

/** A text in Discord's markdown. */
export function Markup({ text, jumbo = false, children }: MarkupProps) {
  const pieces = useMemo(() => parseMarkdown(text), [text]);
  const isJumbo = jumbo && isOnlyEmoji(pieces);
  return (
    <div class={isJumbo ? 'markup markup-jumbo' : 'markup'} dir="auto">
      <Pieces of={pieces} />
      {children}
    </div>
  );
}

function Pieces({ of }: { readonly of: readonly Piece[] }) {
  return of.map((piece, index) => <Drawn key={index} piece={piece} />);
}

function Drawn({ piece }: { readonly piece: Piece }) {
  const names = useNames();
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'emoji':
      return <span class="markup-emoji">{piece.text}</span>;
    case 'custom-emoji':
      return <span class="markup-emoji-name">:{piece.name}:</span>;
    case 'code':
      return <code class="markup-code">{piece.text}</code>;
    case 'code-block':
      return (
        <pre class="markup-code-block" {...(piece.language ? { 'data-language': piece.language } : {})}>
          <code>{piece.text}</code>
        </pre>
      );
    case 'strong':
      return <strong>{<Pieces of={piece.children} />}</strong>;
    case 'em':
      return <em>{<Pieces of={piece.children} />}</em>;
    case 'underline':
      return <u>{<Pieces of={piece.children} />}</u>;
    case 'strike':
      return <s>{<Pieces of={piece.children} />}</s>;
    case 'spoiler':
      return <Spoiler>{<Pieces of={piece.children} />}</Spoiler>;
    case 'quote':
      return <blockquote class="markup-quote">{<Pieces of={piece.children} />}</blockquote>;
    case 'subtext':
      return <small class="markup-subtext">{<Pieces of={piece.children} />}</small>;
    case 'heading':
      // All are one level below the author's name, so that the outline stays intact whichever comes first.
      return <h4 class={`markup-heading markup-heading-${piece.level}`}>{<Pieces of={piece.children} />}</h4>;
    case 'list':
      return <List start={piece.start} items={piece.items} />;
    case 'link':
      return <Link {...piece} />;
    case 'user':
      return <Mention>@{names.user(piece.id) ?? 'unknown-user'}</Mention>;
    case 'role':
      return <Mention>@{names.role(piece.id) ?? 'deleted-role'}</Mention>;
    case 'channel':
      return <ChannelMention id={piece.id} />;
    case 'everyone':
      return <Mention>{piece.text}</Mention>;
    case 'command':
      return <Mention>/{piece.name}</Mention>;
    case 'time':
      return <Timestamp at={piece.at} style={piece.style} />;
  }
}

function List({ start, items }: Pick<Extract<Piece, { kind: 'list' }>, 'start' | 'items'>) {
  const drawn = items.map((item, index) => (
    <li key={index}>
      <Pieces of={item} />
    </li>
  ));
  return start === undefined ? (
    <ul class="markup-list">{drawn}</ul>
  ) : (
    <ol class="markup-list" start={start}>
      {drawn}
    </ol>
  );
}

function Link({ address, title, children }: Omit<Extract<Piece, { kind: 'link' }>, 'kind'>) {
  return (
    <AddressLink address={address} title={title}>
      <Pieces of={children} />
    </AddressLink>
  );
}
