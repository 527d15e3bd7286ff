/** The items and properties of Wikidata that the bot knows, each with its label. */

export const PROPERTIES = {
  instanceOf: 'P31',
  director: 'P57',
  screenwriter: 'P58',
  basedOn: 'P144',
  follows: 'P155',
  castMember: 'P161',
  iso6391: 'P218',
  iso6393: 'P220',
  iso3166: 'P297',
  imdb: 'P345',
  originalLanguage: 'P364',
  countryOfOrigin: 'P495',
  iso4217: 'P498',
  publicationDate: 'P577',
  title: 'P1476',
  duration: 'P2047',
  boxOffice: 'P2142',
  tmdb: 'P4947',
  derivativeWork: 'P4969',
} as const;

/** The qualifiers of a statement. */
export const QUALIFIERS = {
  characterRole: 'P453',
  appliesToPart: 'P518',
  endTime: 'P582',
  appliesToJurisdiction: 'P1001',
  validInPlace: 'P3005',
  nameOfCharacter: 'P4633',
} as const;

export const WORLDWIDE = 'Q13780930';

/** How many minutes each unit of time has. */
export const MINUTES: Readonly<Record<string, number>> = {
  /** second */
  Q11574: 1 / 60,
  /** minute */
  Q7727: 1,
  /** hour */
  Q25235: 60,
};

const REMAKES = [
  'Q104840802', // film remake
  'Q31235', // remake
];

const REBOOTS = [
  'Q111241092', // film reboot
  'Q118189123', // animated film reboot
];

/** They continue or mock an earlier film rather than retell its story. */
const FOLLOWERS = [
  'Q17123180', // sequel film
  'Q622548', // parody film
];

/**
 * The classes by which Wikidata says that an item is a single film. The bot doesn't look up subclasses (some thousand
 * genres): nearly all films have one of these beside the genre.
 */
const FILMS = [
  'Q11424', // film
  'Q24869', // feature film
  'Q24862', // short film
  'Q506240', // television film
  'Q226730', // silent film
  'Q202866', // animated film
  'Q29168811', // animated feature film
  'Q17517379', // animated short film
  'Q20650540', // anime film
  'Q229390', // 3D film
  'Q93204', // documentary film
  'Q1257444', // film adaptation
  'Q52207399', // film based on a novel
  'Q52162262', // film based on literature
  'Q104840802', // film remake
  ...REBOOTS,
  ...FOLLOWERS,
];

/** Works that are read or staged: two films of one of them are two adaptations. Series, franchises and characters don't count. */
const LITERATURE = [
  'Q7725634', // literary work
  'Q47461344', // written work
  'Q571', // book
  'Q8261', // novel
  'Q149537', // novella
  'Q49084', // short story
  'Q25379', // play
  'Q2743', // musical
  'Q1344', // opera
  'Q699', // fairy tale
  'Q8274', // manga
  'Q21198342', // manga series
  'Q725377', // graphic novel
  'Q116476516', // dramatic work
  'Q58483083', // dramatico-musical work
];

const anyOf = (classes: readonly string[]) => (kinds: readonly string[]) =>
  kinds.some((kind) => classes.includes(kind));

/** Each takes the classes of an item, from its "instance of". */
export const isFilm = anyOf(FILMS);
export const isLiterature = anyOf(LITERATURE);
export const isRemake = anyOf(REMAKES);
export const isReboot = anyOf(REBOOTS);
export const isFollower = anyOf(FOLLOWERS);
