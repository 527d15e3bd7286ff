import { describe, expect, it } from 'vitest';
import type { Family } from '../../src/domain/film.ts';
import type { MessageView } from '../../src/interactions/answer.ts';
import { familyList } from '../../src/views/family/family-list.ts';
import { filmComparison } from '../../src/views/film/film-comparison.ts';
import { filmLineage } from '../../src/views/film/film-lineage.ts';
import { filmMoments } from '../../src/views/film/film-moments.ts';
import { filmCast, filmOverview } from '../../src/views/film/film-pages.ts';
import { confirmMerge, mergeDone } from '../../src/views/merge/merge.ts';
import { momentCard } from '../../src/views/moment/moment-card.ts';
import { browsePage, randomPage } from '../../src/views/moment/moment-pages.ts';
import { personPage } from '../../src/views/person/person-page.ts';
import { confirmRemoval } from '../../src/views/removal/removal.ts';
import { repliesPage } from '../../src/views/reply/replies-page.ts';
import { filmFaults, filmReady } from '../../src/views/share/share-steps.ts';
import { aMoment, elif, john, mika, NOW } from '../support/builders.ts';
import { activeMarkup, HIDDEN_LINE, HOSTILE_LINES, shown } from '../support/discord-markup.ts';
import {
  adrift,
  anyFilm,
  aPerson,
  contentOf,
  DRAFT,
  english,
  facts,
  faultsOf,
  nodesOf,
  pageFacts,
} from '../support/view-fixtures.ts';

const film = (title: string) => pageFacts(anyFilm({ title }), undefined);
const reply = (text: string, name: string) =>
  repliesPage(
    {
      moment: aMoment(),
      replies: [{ v: 1, id: '1', author: { ...elif, name }, text, at: NOW }],
      page: 0,
      reader: { ...mika, moderator: false, manager: false },
    },
    english,
  );
const moments = (name: string, about: string) => {
  const { live } = facts({ author: { ...john, name } });
  const page = {
    scope: 'family',
    shown: [{ live, version: anyFilm({ title: about }), inVersion: 1 }],
    page: 0,
    total: 1,
    inFamily: 1,
    warnings: [],
  } as const;
  return filmMoments({ ...film(about), ...page }, english);
};

const FIRST = anyFilm({ id: 'first-2001', title: 'First', year: 2001 });
/** A family of three, the second of which was typed. */
const familyWith = (title: string): Family => ({
  id: 'first',
  name: title,
  films: [FIRST, anyFilm({ title }), anyFilm({ id: 'last-2024', title: 'Last', year: 2024 })],
  lineage: [],
  parts: {},
});
const comparison = (title: string, changes: Partial<ReturnType<typeof anyFilm>> = {}) => {
  const family = familyWith(title);
  const typed = { ...anyFilm({ title }), ...changes };
  return filmComparison({ ...film(title), film: typed, family, other: FIRST }, english);
};
const families = (name: string) =>
  familyList({ filter: {}, order: 'size', shown: [familyWith(name)], page: 0, total: 1 }, english);
const person = (name: string, title: string, character: string) =>
  personPage(
    {
      person: aPerson({
        name,
        aliases: [name],
        credits: [{ film: anyFilm({ title }), job: 'cast', character }],
      }),
      page: 0,
      moments: [],
      momentsInAll: 0,
      opens: 'here',
    },
    english,
  );
const merge = (title: string, into: string) => ({
  film: anyFilm({ title }),
  into: anyFilm({ title: into }),
  moments: 1,
});

const list = { query: '-', told: 'All moments', before: 0 } as const;

/** Every place that shows something a person typed. */
const PLACES: Readonly<Record<string, (typed: string) => MessageView>> = {
  'a hidden story': (text) => momentCard(facts({ text }), english),
  'an open story': (text) => momentCard(facts({ text, spoiler: false }), english),
  'a story that one leafs to': (text) =>
    browsePage({ ...facts({ text }), ...list, place: 1, total: 2 }, english),
  'a story by chance': (text) => randomPage({ ...facts({ text }), ...list }, english),
  'the name of an author': (name) => momentCard(facts({ author: { ...john, name } }), english),
  'the name of an author of no country': (name) =>
    momentCard(facts({ author: { ...john, name }, country: undefined }), english),
  'the name of an author in a list': (name) => moments(name, 'Ayla'),
  'the title of a film on a card': (title) => momentCard({ ...facts(), film: anyFilm({ title }) }, english),
  'the title of a film in a list': (title) => moments('John', title),
  'the title of a film on its overview': (title) => filmOverview(film(title), english),
  'the title of a film on its cast': (title) => filmCast(film(title), english),
  'the title of a film on its lineage': (title) => filmLineage(film(title), { theme: 'dark' }, english),
  'the title of a film beside another version': (title) => comparison(title),
  'the original title of a film beside another version': (originalTitle) =>
    comparison('Ayla', { originalTitle }),
  'a director beside another version': (name) => comparison('Ayla', { directors: [name] }),
  'an actor beside another version': (name) => comparison('Ayla', { cast: [{ name, notable: [] }] }),
  'a part beside another version': (character) =>
    comparison('Ayla', { cast: [{ name: 'Can Su', character, notable: [] }] }),
  'the name of a family in a list': families,
  'the name of a person on their page': (name) => person(name, 'Ayla', 'Memo'),
  'the title of a film on the page of a person': (title) => person('Can Su', title, 'Memo'),
  'a part on the page of a person': (character) => person('Can Su', 'Ayla', character),
  'the title of a film that is to be merged': (title) => confirmMerge(DRAFT, merge(title, 'Ayla'), english),
  'the title of a film that another is to be merged into': (title) =>
    confirmMerge(DRAFT, merge('Ayla', title), english),
  'the title of a film that was merged': (title) => mergeDone(merge(title, 'Ayla'), english),
  'the title of a film that another was merged into': (title) => mergeDone(merge('Ayla', title), english),
  'the title of a film that is settled': (title) => filmReady(DRAFT, anyFilm({ title }), false, english),
  'a country that is none': (typed) =>
    filmFaults(`fix-film:${DRAFT}`, [{ field: 'country', typed }], english),
  'the reason of a removal': (reason) =>
    confirmRemoval({ draft: DRAFT, reason: reason, isOwn: false }, facts(), english),
  'a story that is to be removed': (text) =>
    confirmRemoval({ draft: DRAFT, reason: undefined, isOwn: false }, facts({ text }), english),
  'a reply': (text) => reply(text, 'Elif'),
  'the name of who replied': (name) => reply('Me too.', name),
};

/** Those that tell what somebody wrote. Hidden words stay hidden there, and are no part of a name or title. */
const TOLD = [
  'a hidden story',
  'an open story',
  'a story that one leafs to',
  'a story by chance',
  'a story that is to be removed',
  'the reason of a removal',
  'a reply',
];

describe.each(Object.entries(PLACES))('%s', (place, view) => {
  const plain = activeMarkup(contentOf(view('a')));
  const hiding = TOLD.includes(place) ? ['||', '||'] : [];

  it.each(HOSTILE_LINES.map((line) => [line]))('shows %j as it was typed', (typed) => {
    const content = contentOf(view(typed));
    const added = typed === HIDDEN_LINE ? hiding : [];
    expect(activeMarkup(content).sort()).toEqual([...plain, ...added].sort());
    expect(shown(content)).toContain(typed);
    expect(faultsOf(view(typed))).toEqual([]);
  });

  it('keeps what is written from right to left in its place', () => {
    for (const name of ['להיות שם', 'أصحاب ولا أعز 7', 'C++\u200E והסרט']) {
      expect(adrift(view(name), name), name).toEqual([]);
    }
  });
});

describe.each(TOLD.filter((place) => !place.includes('reason')))('%s', (place) => {
  it('shows all of it together, line by line, as it was typed', () => {
    const typed = `They said:\n${HOSTILE_LINES.join('\n')}\n\n# and more`;
    const view = PLACES[place]?.(typed);
    const plain = activeMarkup(contentOf(PLACES[place]?.('a')));
    expect(activeMarkup(contentOf(view)).sort()).toEqual([...plain, '||', '||'].sort());
    expect(shown(contentOf(view))).toContain(typed);
  });

  it('hides what its writer hid, and only that', () => {
    const typed = 'What got me: ||*he* dies||.\n||- two\n- lines||\n\\||shown\na || b';
    expect(contentOf(PLACES[place]?.(typed))).toContain(
      'What got me: ||\\*he\\* dies||.\n||- two\n\\- lines||\n\\\\\\|\\|shown\na \\|\\| b',
    );
  });

  it('hides a block of code as a whole if it has hidden words', () => {
    const typed = `${'*'.repeat(1900)} ||he dies|| \`\`\``;
    const content = contentOf(PLACES[place]?.(typed));
    expect(shown(content)).toContain(typed);
    expect(content.match(/\|\|/g)).toHaveLength(2);
    expect(content).toMatch(/\|\|```\n[\s\S]*\n```\|\|/);
  });

  it('shows a text of marks alone as a block in which none means anything, and which none can end', () => {
    const typed = `${'*'.repeat(1800)}\`\`\`\n@everyone <@1> # a [b](https://c.example) ${'||'.repeat(60)}\n\`\`\``;
    const content = contentOf(PLACES[place]?.(typed));
    expect(activeMarkup(content).filter((token) => token === 'a block of code')).toHaveLength(1);
    expect(shown(content)).toContain(typed);
    expect(content.split('```')).toHaveLength(3);
  });
});

it('the description of a picture is no markup anywhere, and is given as it was typed', () => {
  for (const alt of HOSTILE_LINES) {
    const picture = { id: DRAFT, name: 'moment.png', alt };
    const view = momentCard({ ...facts({ picture }), picture: { bytes: Buffer.alloc(1) } }, english);
    expect(nodesOf(view).find(({ media }) => media !== undefined)).toHaveProperty('description', alt);
    expect(contentOf(view)).not.toContain(alt);
  }
});
