import type { MessageView } from '../../interactions/answer.ts';
import { container, text } from './blocks.ts';
import { BRAND } from './colours.ts';

/** One plain sentence, in place of what asked. */
export function plainMessage(sentence: string): MessageView {
  return { components: [container(BRAND, text(sentence))] };
}
