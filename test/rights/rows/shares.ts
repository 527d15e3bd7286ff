import { MessageType } from 'discord-api-types/v10';
import { john, mika } from '../../support/builders.ts';
import { userOf } from '../../support/payloads.ts';
import { DRAFT, drafts, FILM, OTHER_MOMENT, OWN_FILM, question, story } from '../prepared.ts';
import { authorAlone, authorAndModerators, everybody } from '../roles.ts';
import type { Row } from '../row.ts';

/** Sharing a moment: a draft belongs to its author alone; not even a moderator can use it. */

const values = { draft: DRAFT };
const share = { of: 'author', draft: drafts.share } as const;
const written = { type: MessageType.Default, content: story.text };
const newFilm = { of: 'author', draft: drafts.newFilm } as const;

export const shares: readonly Row[] = [
  {
    part: 'command moment share',
    input: { options: { film: FILM } },
    changes: true,
    outcomes: everybody(),
  },
  {
    part: 'button share-about',
    input: { values: { film: FILM } },
    changes: true,
    outcomes: everybody(),
  },
  {
    part: 'button share-about',
    how: 'of a film that a member added',
    input: { values: { film: OWN_FILM } },
    changes: true,
    outcomes: everybody({ elsewhere: 'film.unknown' }),
  },
  {
    part: 'modal film-form',
    input: { values, fields: { title: 'Kar', year: '2017', countries: 'Türkiye' } },
    draft: newFilm,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  { part: 'button fix-film', input: { values }, draft: newFilm, outcomes: authorAlone('draft.gone') },
  { part: 'button write-story', input: { values }, draft: share, outcomes: authorAlone('draft.gone') },
  {
    part: 'modal story-form',
    input: { values, fields: { text: story.text, at: story.at, spoiler: 'yes' } },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'modal unnamed-story-form',
    input: { values, fields: { text: story.text, at: story.at, showing: ['spoiler'] } },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button share-draft',
    input: { values },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button me-too',
    input: { values: { ...values, moment: OTHER_MOMENT } },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button choose-time',
    input: { values: { ...values, seconds: 118 } },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'button share-without-picture',
    input: { values },
    draft: share,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  {
    part: 'message-command Make it a moment',
    how: "of one's own message",
    input: { own: true, message: written },
    changes: true,
    outcomes: everybody(),
  },
  {
    part: 'message-command Make it a moment',
    how: "of another's message",
    input: { message: { ...written, author: userOf({ id: '700000000000000199', name: 'Ada' }) } },
    outcomes: everybody(),
  },
  {
    part: 'button agree',
    input: { values: { author: john.id, message: DRAFT }, message: question },
    changes: true,
    outcomes: authorAlone('message.notYours'),
  },
  {
    part: 'button decline',
    input: { values: { author: john.id, asker: mika.id }, message: question },
    changes: true,
    // Mika asked. Moderators may delete the question, too.
    outcomes: authorAndModerators('message.notYours', { member: 'done', elsewhere: 'done' }),
  },
  {
    part: 'modal title-form',
    input: { values, fields: { title: 'Koğuş' } },
    draft: newFilm,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
  { part: 'button search-again', input: { values }, draft: newFilm, outcomes: authorAlone('draft.gone') },
  {
    part: 'select choose-film',
    input: { values, chosen: [FILM] },
    draft: newFilm,
    changes: true,
    outcomes: authorAlone('draft.gone'),
  },
];
