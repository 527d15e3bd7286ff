import { DRAFT, drafts, FILM, MERGED_FILM, OWN_FILM } from '../prepared.ts';
import { everybody, moderators } from '../roles.ts';
import type { Row } from '../row.ts';

/** Films that members added: moderators complete and merge them, but may have lost the right since they were asked. */

const values = { draft: DRAFT };

const completed = {
  title: 'Kuzey Işıkları',
  'original-title': 'Kuzey Işıkları',
  year: '2021',
  countries: 'Türkiye',
  directors: 'Ayşe Demir',
};

const completion = { of: 'each', draft: drafts.completion } as const;
const completionOfAuthor = { of: 'author', draft: drafts.completion } as const;
const merge = { of: 'each', draft: drafts.merge } as const;
const mergeOfAuthor = { of: 'author', draft: drafts.merge } as const;

export const ownFilms: readonly Row[] = [
  {
    part: 'command moderation film-complete',
    input: { options: { film: OWN_FILM } },
    changes: true,
    outcomes: moderators({ elsewhere: 'film.notAdded' }),
  },
  {
    part: 'modal completion-form',
    input: { values, fields: completed },
    draft: completion,
    changes: true,
    outcomes: moderators({ elsewhere: 'draft.gone' }),
  },
  {
    part: 'modal completion-form',
    how: "with another's draft",
    input: { values, fields: completed },
    draft: completionOfAuthor,
    outcomes: moderators({ moderator: 'draft.gone', owner: 'draft.gone', elsewhere: 'draft.gone' }),
  },
  {
    part: 'button fix-completion',
    input: { values },
    draft: completion,
    outcomes: moderators({ elsewhere: 'draft.gone' }),
  },
  {
    part: 'button fix-completion',
    how: "with another's draft",
    input: { values },
    draft: completionOfAuthor,
    outcomes: moderators({ moderator: 'draft.gone', owner: 'draft.gone', elsewhere: 'draft.gone' }),
  },

  {
    part: 'command moderation film-merge',
    input: { options: { film: OWN_FILM, into: FILM } },
    changes: true,
    outcomes: moderators({ elsewhere: 'film.notAdded' }),
  },
  { part: 'command moderation film-merge', how: 'for all', outcomes: moderators({ elsewhere: 'done' }) },
  {
    part: 'command moderation film-merge',
    how: 'of a film that the catalogue lacks',
    input: { options: { film: OWN_FILM } },
    outcomes: moderators({
      moderator: 'merge.noSameFilm',
      owner: 'merge.noSameFilm',
      elsewhere: 'film.notAdded',
    }),
  },
  {
    part: 'command moderation film-merge',
    how: 'of no film',
    input: { options: { into: FILM } },
    outcomes: moderators({
      moderator: 'merge.whichFilm',
      owner: 'merge.whichFilm',
      elsewhere: 'merge.whichFilm',
    }),
  },
  {
    part: 'button same',
    input: { values: { film: OWN_FILM, into: FILM } },
    changes: true,
    outcomes: moderators({ elsewhere: 'film.notAdded' }),
  },

  {
    part: 'button confirm-merge',
    input: { values },
    draft: merge,
    changes: true,
    outcomes: moderators({ elsewhere: 'merge.gone' }),
  },
  {
    part: 'button confirm-merge',
    how: "with another's draft",
    input: { values },
    draft: mergeOfAuthor,
    outcomes: moderators({ moderator: 'merge.gone', owner: 'merge.gone', elsewhere: 'merge.gone' }),
  },
  {
    part: 'button cancel-merge',
    input: { values },
    draft: merge,
    changes: true,
    outcomes: everybody({ elsewhere: 'merge.gone' }),
  },
  {
    part: 'button undo-merge',
    input: { values: { film: MERGED_FILM } },
    changes: true,
    outcomes: moderators({ elsewhere: 'film.notMerged' }),
  },
];
