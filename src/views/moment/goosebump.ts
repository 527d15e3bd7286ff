import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, row } from '../kit/blocks.ts';
import { ids } from '../kit/custom-ids.ts';
import { plainMessage } from '../kit/plain-message.ts';

/** Says why the button of a goosebump changed nothing: the person's 🪿 under a card counts. */
export function gooseStands(number: number, texts: Speech): MessageView {
  const { components } = plainMessage(texts.goosebump.stands({ number }));
  const takeBack = button(ids.takeBackGoosebump.build({ moment: number }), {
    label: texts.goosebump.takeBack,
  });
  return { components: [...components, row(takeBack)] };
}
