import fc from 'fast-check';
import { DRAFT, FILM, MERGED_FILM, OWN_FILM, REPLY_OF_JOHN, REPLY_OF_MIKA } from '../rights/prepared.ts';
import { CHANNEL, GUILD, john, mika } from '../support/builders.ts';
import { MODERATORS_CHANNEL, OTHER_GUILD } from '../support/offline-client.ts';

/** What clients may send where text is expected. */
const HOSTILE = [
  ...['', ' ', '@everyone', '@here', `<@${john.id}>`, '<@&700000000000000601>', `<#${MODERATORS_CHANNEL}>`],
  ...[
    '||',
    '```',
    '\u202Eterces\u202C',
    '[x](javascript:alert(1))',
    '<t:0:R>',
    '</moment share:1>',
    '-# small',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '{count, plural, other{#}}',
    "'; DROP TABLE keyv; --",
    '../../etc/passwd',
  ],
  ...[
    '\0',
    '\uD800',
    '%',
    '%E0%A4%A',
    ':',
    '::::',
    '~encryption',
    '-1',
    '1e99',
    '0x10',
    'NaN',
    '99999999999999999999',
  ],
  ...['a'.repeat(4_000), '💥'.repeat(1_000), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L', '\n'.repeat(500), '<'.repeat(2_000), '*_~`|'.repeat(300)],
];

/** What exists somewhere, but perhaps not for them. */
const IDS = [
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '99', '#5', '#6'],
  ...[DRAFT, REPLY_OF_JOHN, REPLY_OF_MIKA, FILM, OWN_FILM, MERGED_FILM, '900000000000000041'],
  ...[GUILD, OTHER_GUILD, CHANNEL, MODERATORS_CHANNEL, john.id, mika.id],
  ...[
    'card',
    'browse',
    'beside',
    'update',
    'next',
    'back',
    '-',
    'wbWVtbw',
    'week',
    'felt',
    'yes',
    'no',
    'on',
    'off',
  ],
];

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.constantFrom(...IDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
);

/** Of a part of a custom id: mostly what exists, encoded or not. */
export const hostilePart = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...IDS) },
  { weight: 1, arbitrary: hostileText.map((text) => encodeURIComponent(text.toWellFormed())) },
  { weight: 1, arbitrary: hostileText },
);
