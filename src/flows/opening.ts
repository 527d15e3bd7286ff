import { type Answer, inPlace, type MessageView, privately, type Sending } from '../interactions/answer.ts';
import { canUpdate } from '../interactions/callbacks.ts';
import type { ButtonUse, FormUse, SelectUse } from '../interactions/contract.ts';
import type { Manner } from '../interactions/parts.ts';
import { visibilityOf } from '../interactions/visibility.ts';
import type { Opens } from '../views/kit/custom-ids.ts';

/** Where a page opens: in place of the message that led to it, or as a new private message. */

export const mannerOf = ({ opens }: { readonly opens: Opens }): Manner =>
  opens === 'here' ? 'update' : 'private';

export const openedAt = (opens: Opens, view: MessageView): Answer =>
  opens === 'here' ? inPlace(view) : privately(view);

/** Whether the message that led to it may be replaced. A public one stays: it is everybody's. */
export const turnsMessage = (use: ButtonUse | FormUse | SelectUse): boolean =>
  canUpdate(use) && visibilityOf(use, 'update') === 'private';

/** For a form: in place of the private message that led to it, if there was one. */
export const mannerOfForm =
  (otherwise: Manner) =>
  (_values: unknown, form: FormUse): Manner =>
    turnsMessage(form) ? 'update' : otherwise;

export const answeredAt = (form: FormUse, view: MessageView, sending: Sending = {}): Answer =>
  turnsMessage(form) ? inPlace(view, sending) : privately(view, sending);
