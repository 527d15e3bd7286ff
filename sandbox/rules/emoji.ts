import { type Fault, type FaultPath, fault } from './fault.ts';
import type { Component } from './shapes.ts';

/** Emoji that Unicode recommends for general interchange. Not a literal: those may use `v` only from ES2024 on. */
const emojiPattern = '^\\p{RGI_Emoji}$';
const unicodeEmoji = new RegExp(emojiPattern, 'v');

/** Whether Discord has this emoji, with or without the mark that asks for its coloured form. */
export function isEmoji(text: string): boolean {
  const plain = text.replace(/\uFE0F$/, '');
  return unicodeEmoji.test(text) || unicodeEmoji.test(`${plain}\uFE0F`);
}

/** Of buttons and options of menus. The sandbox has no emoji that somebody uploaded, so none with an id is known. */
export function emojiFaults({ emoji, options }: Component, path: FaultPath): Fault[] {
  const all = [
    { emoji, at: [...path, 'emoji'] },
    ...(options ?? []).map((option, index) => ({
      emoji: option.emoji,
      at: [...path, 'options', index, 'emoji'],
    })),
  ];
  return all.flatMap((one) => {
    if (!one.emoji) return [];
    const { id, name } = one.emoji;
    if (!id && isEmoji(name ?? '')) return [];
    return [fault([...one.at, id ? 'id' : 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')];
  });
}
