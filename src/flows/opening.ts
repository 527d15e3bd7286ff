import { type Answer, inPlace, type MessageView, privately, type Sending } from '../interactions/answer.ts';
import { canUpdate } from '../interactions/callbacks.ts';
import type { FormUse } from '../interactions/contract.ts';
import type { Manner } from '../interactions/parts.ts';
import type { Opens } from '../views/kit/custom-ids.ts';

/** Where a page opens: in place of the message that led to it, or as a new private message. */

export const mannerOf = ({ opens }: { readonly opens: Opens }): Manner =>
  opens === 'here' ? 'update' : 'private';

export const openedAt = (opens: Opens, view: MessageView): Answer =>
  opens === 'here' ? inPlace(view) : privately(view);

/** For a form: in place of the private message that led to it, if there was one. */
export const mannerOfForm =
  (otherwise: Manner) =>
  (_values: unknown, form: FormUse): Manner =>
    canUpdate(form) ? 'update' : otherwise;

export const answeredAt = (form: FormUse, view: MessageView, sending: Sending = {}): Answer =>
  canUpdate(form) ? inPlace(view, sending) : privately(view, sending);
