import type { MessageView } from '../../interactions/answer.ts';
import { container, text } from './blocks.ts';
import { BRAND } from './colours.ts';

/** A message with one plain sentence. */
export function plainMessage(sentence: string): MessageView {
  return { components: [container(BRAND, text(sentence))] };
}
