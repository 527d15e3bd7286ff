import { describe, expect, it } from 'vitest';
import { CONTENT_NOTES, MOODS } from '../../../src/domain/moment.ts';
import { TEXT_LIMITS } from '../../../src/domain/text.ts';
import { editForm } from '../../../src/views/edit/edit-form.ts';
import { completionFields, completionForm, filmForm } from '../../../src/views/film/film-forms.ts';
import { replyForm } from '../../../src/views/reply/reply-form.ts';
import { storyForm } from '../../../src/views/share/story-form.ts';
import { anOwnFilm } from '../../support/builders.ts';
import { anyFilm, DRAFT, english, faultsOfForm, nodesOf, SPEECHES } from '../../support/view-fixtures.ts';

const NOTHING = { title: '', year: '', countries: '' };
const LEFT = {
  text: '漢'.repeat(2000),
  at: '1 h 58 m 30 s, about',
  moods: ['awe', 'grief', 'outrage'],
  contentNotes: [...CONTENT_NOTES],
  spoiler: false,
};

/** Everybody can read it, with its author's name. */
const SIGNED = { reach: 'server', mayHideName: false } as const;

const field = (form: unknown, id: string) => nodesOf(form).find(({ custom_id }) => custom_id === id);
const chosen = (form: unknown, id: string) =>
  nodesOf(field(form, id)).flatMap((option) => (option.default === true ? [option.value] : []));

describe.each(SPEECHES)('Discord takes, in %s,', (_, texts) => {
  it('the form for a story, fresh and as it was left', () => {
    for (const reach of ['server', 'ageRestricted', 'channel'] as const) {
      for (const mayHideName of [false, true]) {
        const showing = { reach, mayHideName };
        expect(faultsOfForm(storyForm(DRAFT, anyFilm(), undefined, showing, texts))).toEqual([]);
        expect(faultsOfForm(storyForm(DRAFT, anyFilm(), LEFT, showing, texts))).toEqual([]);
      }
    }
  });

  it('the form for an edit, of a film that is known and of one that is no more', () => {
    for (const film of [anyFilm(), undefined]) {
      const form = editForm({ moment: Number.MAX_SAFE_INTEGER, draft: DRAFT, film, story: LEFT }, texts);
      expect(faultsOfForm(form)).toEqual([]);
      expect(chosen(form, 'moods')).toEqual(LEFT.moods);
    }
  });

  it('the form for a story that is too long, with all of it', () => {
    for (const text of ['x'.repeat(2_030), '🪿'.repeat(2_000), 'x'.repeat(4_000)]) {
      const form = storyForm(DRAFT, anyFilm(), { ...LEFT, text, at: 'x'.repeat(60) }, SIGNED, texts);
      expect(faultsOfForm(form)).toEqual([]);
      expect(field(form, 'text')).toMatchObject({ value: text });
    }
  });

  it('the form for a film, with the title alone and as it was left', () => {
    expect(faultsOfForm(filmForm(DRAFT, { ...NOTHING, title: '漢'.repeat(80) }, texts))).toEqual([]);
    const left = { title: '*'.repeat(80), year: '20x1', countries: 'Neverland, '.repeat(10).slice(0, 100) };
    expect(faultsOfForm(filmForm(DRAFT, left, texts))).toEqual([]);
  });

  it('a form that names its film, whose title gives way and whose year does not', () => {
    for (const title of ['Kar', '漢'.repeat(80), '\u05D0'.repeat(80), '🪿'.repeat(80)]) {
      const film = anOwnFilm({ title });
      const [story, completion] = [
        storyForm(DRAFT, anyFilm({ title }), undefined, SIGNED, texts),
        completionForm(DRAFT, anyFilm({ title }), completionFields(film, texts.locale), texts),
      ];
      for (const form of [story, completion]) {
        expect(faultsOfForm(form)).toEqual([]);
        expect(form.title).toContain(title.slice(0, 2));
        expect(form.title).toMatch(/ \(2021\)$/);
      }
    }
  });

  it('the form for a reply', () => {
    expect(faultsOfForm(replyForm(Number.MAX_SAFE_INTEGER, true, texts))).toEqual([]);
  });

  it('every mood and content note in its own words', () => {
    const form = storyForm(DRAFT, anyFilm(), undefined, SIGNED, texts);
    const offered = (id: string) =>
      nodesOf(field(form, id)?.options).map(({ label, value }) => [value, label]);
    expect(offered('moods')).toEqual(MOODS.map((mood) => [mood, texts.moods[mood]]));
    expect(offered('content-notes')).toEqual(CONTENT_NOTES.map((note) => [note, texts.contentNotes[note]]));
  });
});

describe('the form for a story', () => {
  const fresh = storyForm(DRAFT, anyFilm(), undefined, SIGNED, english);
  const again = storyForm(DRAFT, anyFilm(), LEFT, SIGNED, english);

  it('is about the film of each draft, although it is kept for the next one', () => {
    const other = storyForm(DRAFT, anyFilm({ title: 'Kar', year: 1999 }), undefined, SIGNED, english);
    expect(other.title).toBe(english.share.title({ film: 'Kar (1999)' }));
    expect(fresh.title).toBe(english.share.title({ film: 'Kuzey Işıkları (2021)' }));
  });

  it('asks about spoiler and name at once where people may leave out their name', () => {
    const showing = { reach: 'server', mayHideName: true } as const;
    const unsigned = storyForm(DRAFT, anyFilm(), undefined, showing, english);
    expect(field(unsigned, 'spoiler')).toBeUndefined();
    expect(chosen(unsigned, 'showing')).toEqual(['spoiler']);
    const left = storyForm(DRAFT, anyFilm(), { ...LEFT, unnamed: true }, showing, english);
    expect(chosen(left, 'showing')).toEqual(['unnamed']);
    expect(field(fresh, 'showing')).toBeUndefined();
  });

  it('carries the draft that it is for', () => {
    expect(fresh.custom_id).toBe(`story-form:${DRAFT}`);
  });

  it('asks for a text of up to 2,000 characters, and for nothing else', () => {
    const { dense, max } = TEXT_LIMITS.moment;
    expect(field(fresh, 'text')).toMatchObject({ min_length: dense, max_length: max });
    expect(field(fresh, 'text')).not.toHaveProperty('required', false);
    expect(field(fresh, 'at')).toMatchObject({ required: false });
    expect(field(fresh, 'moods')).toMatchObject({ required: false, min_values: 0, max_values: 3 });
    expect(field(fresh, 'content-notes')).toMatchObject({ required: false, min_values: 0 });
  });

  it('is empty at first, and hides the scene unless told otherwise', () => {
    expect(field(fresh, 'text')).not.toHaveProperty('value');
    expect(field(fresh, 'at')).not.toHaveProperty('value');
    expect(chosen(fresh, 'moods')).toEqual([]);
    expect(chosen(fresh, 'spoiler')).toEqual(['yes']);
  });

  it('comes back as it was left', () => {
    expect(field(again, 'text')).toHaveProperty('value', LEFT.text);
    expect(field(again, 'at')).toHaveProperty('value', LEFT.at);
    expect(chosen(again, 'moods')).toEqual(LEFT.moods);
    expect(chosen(again, 'content-notes')).toEqual(LEFT.contentNotes);
    expect(chosen(again, 'spoiler')).toEqual(['no']);
  });
});

describe('the form for a film', () => {
  it('brings the title that was typed, and comes back as it was left', () => {
    const first = filmForm(DRAFT, { ...NOTHING, title: 'Ayla' }, english);
    expect(field(first, 'title')).toHaveProperty('value', 'Ayla');
    expect(field(first, 'year')).not.toHaveProperty('value');
    const again = filmForm(DRAFT, { title: 'Ayla', year: '2O17', countries: 'Turkiye' }, english);
    expect(field(again, 'year')).toHaveProperty('value', '2O17');
    expect(field(again, 'countries')).toHaveProperty('value', 'Turkiye');
  });
});
