import type { RecordKey } from '../store/keys.ts';

/** As what people are told of each kind of record: in `/privacy about`, and in docs/privacy.md. */
export const KEPT_AS = {
  moment: 'moments',
  picture: 'moments',
  removal: 'removals',
  appeal: 'appeals',
  block: 'blocks',
  edit: 'edits',
  goosebump: 'goosebumps',
  goose: 'goosebumps',
  reply: 'replies',
  draft: 'drafts',
  query: 'lists',
  walk: 'lists',
  person: 'choices',
  film: 'films',
  merge: 'films',
  erasure: 'erasures',
  inbox: 'news',
  audit: 'log',
  card: 'cards',
  posting: 'cards',
  stale: 'cards',
  notice: 'cards',
  setting: 'server',
  presence: 'server',
} as const satisfies Record<RecordKey['kind'], string>;
