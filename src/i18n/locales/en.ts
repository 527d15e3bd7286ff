import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { ContentNote, Mood } from '../../domain/moment.ts';
import { counted } from '../counted.ts';

const count = counted('en');

const moods: Record<Mood, string> = {
  moved: '😭 Moved to tears',
  joy: '😊 Joy',
  hope: '🌅 Hope',
  love: '💛 Love',
  awe: '✨ Awe',
  courage: '🦁 Courage',
  triumph: '🏆 Triumph',
  nostalgia: '📼 Nostalgia',
  longing: '🌙 Longing',
  grief: '🕯️ Grief',
  dread: '😨 Dread',
  outrage: '⚖️ Outrage',
};

const contentNotes: Record<ContentNote, string> = {
  death: 'Death',
  violence: 'Violence',
  abuse: 'Abuse',
  'child-in-danger': 'A child in danger',
  illness: 'Illness or disability',
  'self-harm': 'Self-harm or suicide',
  'sexual-content': 'Sexual content',
  war: 'War',
  'animal-harm': 'An animal is harmed',
  frightening: 'Frightening scenes',
};

const lineageKinds: Record<LineageKind, string> = {
  remake: 'remake',
  unofficial: 'unofficial version',
  readaptation: 'another film of the same book or play',
  reboot: 'reboot',
};

/** How the second of two films follows from the first. */
const comparedKinds: Record<LineageKind, string> = {
  remake: 'The second is a remake of the first.',
  unofficial: 'The second tells the story of the first without the rights to it, or is widely said to.',
  readaptation: 'Both are based on the same book or play.',
  reboot: 'The second starts the series of the first over again.',
};

/** English: the texts that all others translate. Their shape is the type of a language. */
export const en = {
  commands: {
    moment: { name: 'moment', description: 'Goosebump moments: the film scenes that moved us' },
    'moment share': {
      name: 'share',
      description: 'Tell about the scene that gave you goosebumps',
      options: {
        film: { name: 'film', description: 'Type a title in any language and pick the film' },
        country: { name: 'country', description: 'Where you are from' },
        video: { name: 'video', description: 'A link to the scene, beginning with https://' },
        picture: { name: 'picture', description: 'A picture: PNG, JPEG, GIF or WebP' },
        alt: { name: 'alt', description: 'What the picture shows, for those who cannot see it' },
      },
    },
    'moment show': {
      name: 'show',
      description: 'Post a moment in this channel again',
      options: { number: { name: 'number', description: 'Its number, or words of the film or the author' } },
    },
    'moment random': { name: 'random', description: 'A moment that you have not just seen', options: {} },
    'moment browse': { name: 'browse', description: 'Leaf through all moments, newest first', options: {} },
    'moment remove': {
      name: 'remove',
      description: 'Remove a moment: your own, or any as a moderator',
      options: {
        number: { name: 'number', description: 'Its number, or words of the film or the author' },
        reason: { name: 'reason', description: 'Why; moderators must say' },
      },
    },
    film: { name: 'film', description: 'Films, and how their stories travel the world' },
    'film info': {
      name: 'info',
      description: 'Facts, cast and remakes of a film',
      options: { film: { name: 'film', description: 'Type a title in any language and pick the film' } },
    },
    'film lineage': {
      name: 'lineage',
      description: 'How the story travels from country to country, as a picture and in words',
      options: {
        film: { name: 'film', description: 'Type a title in any language and pick the film' },
        theme: {
          name: 'theme',
          description: 'The look of the picture',
          choices: { dark: 'Dark', light: 'Light' },
        },
      },
    },
    'film cast': {
      name: 'cast',
      description: 'Who plays whom, and what is notable about them',
      options: { film: { name: 'film', description: 'Type a title in any language and pick the film' } },
    },
    'film compare': {
      name: 'compare',
      description: 'A film beside another version of its story',
      options: {
        film: { name: 'film', description: 'Type a title in any language and pick the film' },
        with: { name: 'with', description: 'The other version; leave it empty for the original' },
      },
    },
    'film family': {
      name: 'family',
      description: 'Leaf through the stories that have been told again and again',
      options: {
        country: { name: 'country', description: 'Only those with a version from there' },
        decade: { name: 'decade', description: 'Only those with a version of these years' },
        order: {
          name: 'order',
          description: 'Which ones come first',
          choices: {
            size: 'Most versions first',
            newest: 'Latest version first',
            oldest: 'Oldest story first',
          },
        },
      },
    },
    'film random': {
      name: 'random',
      description: 'A film that you may not know yet',
      options: { country: { name: 'country', description: 'Only films from there' } },
    },
    'film complete': {
      name: 'complete',
      description: 'For moderators: fill in what is missing from a film that a member added',
      options: { film: { name: 'film', description: 'The film that a member added' } },
    },
    'film merge': {
      name: 'merge',
      description: 'For moderators: a film that a member added is one that I know; its moments follow',
      options: {
        film: { name: 'film', description: 'The film that a member added' },
        into: { name: 'into', description: 'The same film in the catalogue' },
      },
    },
    person: { name: 'person', description: 'Who made the films, and who plays in them' },
    'person info': {
      name: 'info',
      description: 'What a person did in the films that I know, and the moments of those films',
      options: { person: { name: 'person', description: 'Type a name and pick the person' } },
    },
  },

  /** Commands in the menu on a message or a person. */
  menus: {},

  moods,
  contentNotes,

  share: {
    title: 'Your goosebump moment',
    text: 'The moment',
    textHint: 'What happens, and why did it move you?',
    at: 'When in the film',
    atHint: 'For example 1:58:30 or 118m',
    moods: 'How it felt',
    moodsHint: 'Up to three',
    moodsNone: 'No mood',
    contentNotes: 'Content notes',
    contentNotesHint: 'What others may want to know before they read',
    contentNotesNone: 'No content notes',
    spoiler: 'Does it give away the story?',
    spoilerYes: 'Yes, hide it until someone wants to see it',
    spoilerNo: 'No, show it openly',
    newChoice: (title: string) => `Share about “${title}” all the same`,
    filmTitle: 'Tell us about the film',
    filmName: 'Title',
    filmYear: 'Year of release',
    filmCountries: 'Country',
    filmCountriesHint: 'Its name or code; several with a comma between',
    filmReady: (film: string) => `**${film}** it is. Now for your moment.`,
    filmKnown: (film: string) => `We know that film: **${film}**. Now for your moment.`,
    write: 'Write the moment',
    fixIntro: 'What you typed is kept for a day. Please look again at:',
    fix: 'Fix it',
    shareWithoutPicture: 'Share without the picture',
    done: (number: number) => `Shared as **#${number}**. Thank you for telling us.`,
    kept: (number: number) =>
      `Your moment is kept as **#${number}**, but Discord did not take its card. \`/moment show\` posts it.`,
  },

  card: {
    from: (name: string, country: string) => `${name} from ${country}`,
    at: (time: string) => `${time} into the film`,
    contentNotes: (notes: string) => `⚠️ Content notes: ${notes}`,
    picture: (name: string) => `A picture that ${name} added`,
    goosebumps: (number: number) => (number === 0 ? 'Goosebumps' : `Goosebumps · ${number}`),
    reply: 'Reply',
    replies: (number: number) => count(number, { one: '# reply', other: '# replies' }),
    film: 'Film',
    number: (number: number) => `Goosebump moment #${number}`,
  },

  replies: {
    drop: 'Delete',
    title: 'Your reply',
    text: 'What would you like to say?',
    kept: (number: number) => `Your reply stands under moment #${number}.`,
    heading: (number: number, total: number) =>
      `${count(total, { one: '# reply', other: '# replies' })} to moment #${number}`,
    none: 'No replies yet. Yours would be the first.',
  },

  pages: {
    previous: 'Previous',
    next: 'Next',
    position: (place: number, total: number) => `${place} of ${total}`,
    another: 'Another one',
    open: (number: number) => `Read #${number}`,
  },

  removal: {
    confirm: (number: number) => `Remove moment #${number}?`,
    reason: (reason: string) => `Reason: ${reason}`,
    yes: 'Remove it',
    no: 'Keep it',
    keptIt: (number: number) => `Moment #${number} stays.`,
    done: (number: number) =>
      `Moment #${number} is removed. It stays in the records, out of sight, with who removed it and any reason given.`,
    cardsTaken: (cards: number) =>
      count(cards, {
        zero: 'I know of no card of it in a channel.',
        one: 'Its card is gone.',
        other: 'Its # cards are gone.',
      }),
    cardsLeft: (places: string) => `I could not take its card off ${places}. Please delete it there by hand.`,
    consequence: 'It disappears from every list, and its cards are deleted.',
  },

  film: {
    overview: 'Overview',
    cast: 'Cast',
    comparison: 'Compare',
    lineage: 'Lineage',
    moments: 'Moments',
    alsoKnownAs: 'Also known as',
    director: 'Director',
    writers: 'Writers',
    runtime: 'Runtime',
    minutes: (minutes: number) => `${minutes} min`,
    boxOffice: 'Box office',
    worldwide: 'worldwide',
    success: 'Success',
    ending: 'How this version ends',
    as: (character: string) => `as ${character}`,
    sources: 'Sources',
    castUnknown: 'We know nothing of its cast yet.',
    factsUnknown: 'A member added this film; little is known of it here so far.',
    lineageAlone: 'We know of no other version of this story.',
    lineageHeading: (name: string, films: number, countries: number) =>
      `**${name}**: ${count(films, { one: '# film', other: '# films' })} from ${count(countries, { one: '# country', other: '# countries' })}`,
    original: 'original',
    kinds: lineageKinds,
    thisFilm: 'this film',
    momentsOfFilm: (film: string, total: number) =>
      `${count(total, { one: '# moment', other: '# moments' })} in ${film}`,
    momentsOfFamily: (family: string, total: number) =>
      `${count(total, { one: '# moment', other: '# moments' })} in all versions of ${family}`,
    noMoments: 'Nobody has shared a moment of it here yet. `/moment share` makes yours the first.',
    onlyThisFilm: 'Only this film',
    allVersions: (total: number) => `All versions · ${total}`,
    castAlso: (names: string) => `Also: ${names}`,
    sourcesAsOf: (date: string) => `Sources, as of ${date}`,
    missingSources: (sources: string) =>
      `No answer from ${sources} right now: the facts from there are missing here.`,
    another: 'Another film',
    andMore: (films: number) => `… and ${count(films, { one: '# more', other: '# more' })}`,
    poster: (film: string) => `Poster of ${film}`,
    moreVersions: (films: number) => `… and ${count(films, { one: '# more', other: '# more' })}: see Lineage`,
  },

  comparison: {
    heading: 'Two versions of one story',
    relations: comparedKinds,
    sameFamily: 'Neither follows from the other directly; both belong to one family of films.',
    year: 'Year',
    country: 'Country',
    unknown: 'not known',
    player: (name: string, character: string) => `${name} as ${character}`,
    changed: 'What became of the story',
    with: (film: string) => `Compare ${film} with another version`,
  },

  families: {
    heading: 'Stories that travel',
    found: (families: number) => count(families, { one: '# story', other: '# stories' }),
    films: (films: number) => count(films, { one: '# film', other: '# films' }),
    orders: {
      size: 'most versions first',
      newest: 'latest version first',
      oldest: 'oldest story first',
    },
    none: 'I know of no story that fits. Try another country or other years, or leave them empty.',
    open: 'Follow one of these stories',
  },

  person: {
    more: 'What else did they do?',
    open: 'Open one of these films',
    jobs: { director: 'director', writer: 'writer', cast: 'in the cast' },
    inFilms: (films: number) => count(films, { one: '# film that I know', other: '# films that I know' }),
    inOthers: (films: number) => count(films, { one: 'in # other film', other: 'in # other films' }),
    moments: (moments: number) =>
      count(moments, {
        zero: 'Nobody has shared a moment of these films here yet.',
        one: '# moment of these films was shared here.',
        other: '# moments of these films were shared here.',
      }),
  },

  completion: {
    title: 'Complete the film',
    originalTitle: 'Original title',
    originalTitleHint: 'As it was released, in its own script',
    directors: 'Directed by',
    directorsHint: 'Several with a comma between',
    done: (film: string) => `**${film}** is complete. The cards of its moments will show it shortly.`,
  },

  merge: {
    confirm: (film: string, into: string) => `Is **${film}** the same film as **${into}**?`,
    follows: (moments: number) =>
      count(moments, {
        zero: 'There are no moments of it so far.',
        one: 'Its # moment follows.',
        other: 'Its # moments follow.',
      }),
    yes: 'Merge them',
    no: 'Keep them apart',
    keptApart: 'They stay apart. Nothing was changed.',
    done: (film: string, into: string) => `**${film}** is now **${into}**.`,
    undo: 'Undo',
    undone: (film: string) => `**${film}** stands by itself again, and its moments with it.`,
  },

  picture: {
    summary: (films: number, countries: number, years: string) =>
      `${count(films, { one: '# film', other: '# films' })} · ${count(countries, { one: '# country', other: '# countries' })} · ${years}`,
    by: (directors: string) => `by ${directors}`,
    follows: (kind: string, original: string) => `${kind}, after ${original}`,
  },

  errors: {
    'moment.noneYet': () => 'No moment has been shared here yet. `/moment share` makes yours the first.',
    'moment.unknown': (facts: { number: number }) =>
      `There is no moment #${facts.number} here. \`/moment browse\` shows all there are.`,
    'moment.notANumber': (facts: { typed: string }) =>
      `“${facts.typed}” is no moment's number. Pick one from the list that opens as you type.`,
    'moment.removed': (facts: { number: number }) =>
      `Moment #${facts.number} was removed. \`/moment browse\` shows all there are.`,
    'goosebump.own': () => 'This is your own moment. Its goosebumps are for the others to give.',
    'reply.blank': () => 'There is nothing to read in this reply. Write a few words and send it again.',
    'reply.tooLong': (facts: { length: number; max: number }) =>
      `A reply can have ${facts.max} characters at most; this one has ${facts.length}. Shorten it and send it again.`,
    'reply.notYours': () =>
      'Only who wrote a reply, or a moderator (Manage Messages), can delete it. Nothing was changed.',
    'film.unknown': (facts: { typed: string }) =>
      `I don't know “${facts.typed}” as a film. Type a title, then pick one from the list that opens.`,
    'film.noVersionOfItself': (facts: { film: string }) =>
      `${facts.film} is one and the same film. Pick a version of it from the list that opens.`,
    'film.versionsMissing': (facts: { film: string; sources: string }) =>
      `I know of no such version of ${facts.film}, and ${facts.sources} gives no answer right now. Try again in a minute.`,
    'film.near': (facts: { typed: string; titles: string }) =>
      `“${facts.typed}” is no choice from the list. Did you mean ${facts.titles}? Type the title again and pick it.`,
    'film.noOtherVersion': (facts: { film: string }) =>
      `I know of no other version of ${facts.film}. \`/film family\` lists the stories that have some.`,
    'film.notOfOneFamily': (facts: { film: string; other: string }) =>
      `${facts.film} and ${facts.other} tell different stories. Pick a version from the list that opens.`,
    'film.noneFrom': (facts: { country: string }) =>
      `I know of no film from ${facts.country} yet. Try another country, or leave it empty.`,
    'film.sourceMissing': (facts: { sources: string }) =>
      `That film is known to ${facts.sources} alone, which gives no answer right now. Try again in a minute.`,
    'film.notAdded': (facts: { film: string }) =>
      `${facts.film} was not added by a member. Pick one from the list that opens; it is empty where there are none.`,
    'film.notInCatalogue': (facts: { film: string }) =>
      `${facts.film} is not in the catalogue. Pick the film to merge into from the list that opens.`,
    'rights.moderator': () => 'Only a moderator (Manage Messages) can do this. Nothing was changed.',
    'rights.manager': () => 'Only someone with Manage Server can do this. Nothing was changed.',
    cooldown: (facts: { seconds: number }) =>
      `That was quick! Try again in ${count(facts.seconds, { one: '# second', other: '# seconds' })}.`,
    'film.mergedBefore': (facts: { film: string }) =>
      `${facts.film} was merged into another film meanwhile. Nothing more was changed.`,
    'film.notMerged': () => 'That film stands by itself already. Nothing was changed.',
    'merge.gone': () =>
      'This was settled before, or asked more than a day ago. Use `/film merge` to look at it again.',
    'person.unknown': (facts: { typed: string }) =>
      `I don't know “${facts.typed}” from any film. Type a name, then pick one from the list that opens.`,
    'person.near': (facts: { typed: string; names: string }) =>
      `“${facts.typed}” is no choice from the list. Did you mean ${facts.names}? Type the name again and pick it.`,
    'decade.unknown': (facts: { typed: string }) =>
      `“${facts.typed}” is no decade. Pick one from the list that opens.`,
    'country.unknown': (facts: { typed: string }) =>
      `I don't know “${facts.typed}” as a country. Type its name or two-letter code and pick it from the list.`,
    'video.notHttps': () =>
      'The video must be a link that begins with https:// and names a site. Check it and send the command again.',
    'picture.notAPicture': () =>
      'That file is no picture that I can show. Take a PNG, JPEG, GIF or WebP, or share without one.',
    'picture.tooLarge': (facts: { megabytes: number }) =>
      `That picture is too large. Take one of ${facts.megabytes} MB at most, or share without one.`,
    'picture.gone': () => 'Discord did not give me that picture. Try again in a moment, or share without it.',
    'picture.altWithoutPicture': () =>
      'There is a description, but no picture. Add the picture, or leave the description out.',
    'draft.gone': () =>
      'That draft is gone: it was used already, or is more than a day old. Start again with the command.',
    'removal.notYours': () =>
      'Only who shared a moment, or a moderator (Manage Messages), can remove it. Nothing was changed.',
    'removal.reasonMissing': () =>
      'Tell why: fill in `reason`, in at least three letters. Whoever asks later finds it in the records.',
    'removal.settled': () =>
      'This was settled before, or asked more than a day ago. Nothing more was changed.',
    'removal.reasonTooLong': (facts: { max: number }) => `Keep the reason within ${facts.max} characters.`,
    'component.unknown': () =>
      'This comes from another version of the bot, or is none of mine. Send the command again.',
    'command.unknown': () => 'I no longer know this command. Reload Discord, and try again in a minute.',
    'server.only': () => 'Moments belong to a server. Use this command in a channel of one that has me.',
    'permissions.missing': (facts: { permissions: string }) =>
      `In this channel I lack a permission: ${facts.permissions}. Ask a moderator to grant it, then try again.`,
    'discord.unknownMessage': () => 'That message is gone. `/moment show` posts a moment again.',
    'discord.missingAccess': () =>
      'Discord says that I may not do this here: I lack a permission in this channel. Ask a moderator to look.',
    'discord.unavailable': (facts: { code: string }) =>
      `Discord is not answering right now. Try again in a moment. Code for the operator: ${facts.code}`,
    'storage.full': () =>
      'I can keep nothing right now: the disk is full or read-only. Nothing was changed. Please tell who runs me.',
    'storage.unavailable': () =>
      'I cannot reach my memory right now. Nothing was changed. Try again in a minute, or tell who runs me.',
    bug: (facts: { code: string }) =>
      `Something went wrong on my side, and it is written down. If it happens again, tell who runs me this code: ${facts.code}`,
  },

  story: {
    blank: () => '**The moment** has no words that can be seen.',
    tooShort: (facts: { length: number; min: number }) =>
      `**The moment** has ${count(facts.length, { one: '# character', other: '# characters' })} so far; tell a little more, ${facts.min} at least.`,
    tooLong: (facts: { length: number; max: number }) =>
      `**The moment** has ${count(facts.length, { one: '# character', other: '# characters' })}; ${facts.max} are the most.`,
    unreadable: () => '**When in the film**: write it like 1:58:30, 118:30 or 118m, or leave it empty.',
    pastTheEnd: (facts: { time: string; end: string }) =>
      `**When in the film**: ${facts.time} is past the end; the film ends at ${facts.end}.`,
    filmTitle: (facts: { max: number }) => `**Title**: between 1 and ${facts.max} characters.`,
    filmYear: (facts: { first: number; last: number }) =>
      `**Year of release**: a year from ${facts.first} to ${facts.last}, in four digits.`,
    filmCountry: (facts: { typed: string }) =>
      `**Country**: “${facts.typed}” is no country I know. Write its name or its two-letter code.`,
    filmOriginalTitle: (facts: { max: number }) => `**Original title**: ${facts.max} characters at most.`,
    filmDirectors: (facts: { max: number }) =>
      `**Directed by**: ${facts.max} names at most, with a comma between.`,
    countryMissing: () => '**Country**: write the name or the two-letter code of at least one.',
  },

  /** Before a text that failed with the form it was typed into, so that it can be copied. */
  typedText: 'This is what you wrote, so that it is not lost:',
};

/** What every language says, in its own words. */
export type Texts = typeof en;
