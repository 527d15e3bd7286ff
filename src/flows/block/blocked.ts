import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { blockedPeople } from '../../services/block/block-person.ts';
import { blockedPage } from '../../views/block/blocked-page.ts';

/** A page of those who are blocked. @param note what was just done */
export const showBlocked = (context: AppContext, page: number, note?: string): MessageView =>
  blockedPage(blockedPeople(context), page, context.texts, note);
