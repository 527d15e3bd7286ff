import { ButtonStyle } from 'discord-api-types/v10';
import type { StoryFault } from '../../domain/story.ts';
import type { Speech } from '../../i18n/texts.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { button, container, row, text } from '../kit/blocks.ts';
import { BRAND } from '../kit/colours.ts';
import { ids } from '../kit/custom-ids.ts';
import { faultsOfStory } from '../share/share-steps.ts';

interface EditStep {
  readonly moment: number;
  readonly draft: string;
}

/** What has to be fixed before the edit can be saved. */
export const editFaults = (step: EditStep, faults: readonly StoryFault[], texts: Speech): MessageView =>
  faultsOfStory(
    {
      fixId: ids.fixEdit.build(step),
      timeId: (seconds) => ids.editTime.build({ ...step, seconds }),
    },
    faults,
    texts,
  );

/** The moment was edited elsewhere since its form was opened. Nothing was saved yet. */
export function editedMeanwhile(step: EditStep, texts: Speech): MessageView {
  return {
    components: [
      container(BRAND, text(texts.edit.meanwhile({ number: step.moment }))),
      row(
        button(ids.saveEdit.build(step), { label: texts.edit.save, style: ButtonStyle.Primary }),
        button(ids.fixEdit.build(step), { label: texts.share.fix }),
      ),
    ],
  };
}
