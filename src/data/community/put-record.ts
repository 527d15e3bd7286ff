import { Appeal } from '../../domain/appeal.ts';
import { Block } from '../../domain/block.ts';
import { Because } from '../../domain/chain.ts';
import { PersonRecord, SettingRecord } from '../../domain/chosen.ts';
import { CommunityFilm, FilmMerge } from '../../domain/community-film.ts';
import { Card, Goosebump, Moment, Removal, Reply } from '../../domain/moment.ts';
import { Report, ReportCard, Verdict } from '../../domain/report.ts';
import { Review, ReviewCard } from '../../domain/review.ts';
import { BoardPost, Digest, Letter, Quiet } from '../../domain/spread.ts';
import { Talk, TalkMark } from '../../domain/talk.ts';
import { Want } from '../../domain/want.ts';
import type { RecordKey } from '../store/keys.ts';
import { type ReadRecord, readRecord } from '../store/read-record.ts';
import type { Library } from './library.ts';

/** What is wrong with a record, without quoting anybody. */
export interface Fault {
  readonly fault: string;
  readonly isNewer: boolean;
}

/** Puts a record into the library, if it is of a kind that libraries read. There are hundreds of thousands. */
export function putRecord(key: RecordKey, record: unknown, library: Library): Fault | undefined {
  switch (key.kind) {
    case 'moment': {
      const read = readRecord('moment', Moment, record);
      if (read.ok) library.putMoment(read.value, key.number);
      return faultIn(read);
    }
    case 'goosebump': {
      const read = readRecord('goosebump', Goosebump, record);
      if (read.ok) library.putGoosebump(key.number, key.user, 'button', read.value.at);
      return faultIn(read);
    }
    case 'reply': {
      const read = readRecord('reply', Reply, record);
      if (read.ok) library.putReply(key.number, { ...read.value, id: key.id });
      return faultIn(read);
    }
    case 'removal': {
      const read = readRecord('removal', Removal, record);
      if (read.ok) library.putRemoval(key.number, read.value);
      return faultIn(read);
    }
    case 'appeal': {
      const read = readRecord('appeal', Appeal, record);
      if (read.ok) library.moderation.putAppeal(key.number, read.value);
      return faultIn(read);
    }
    case 'block': {
      const read = readRecord('block', Block, record);
      if (read.ok) library.moderation.putBlock(key.person, read.value);
      return faultIn(read);
    }
    case 'review': {
      const read = readRecord('review', Review, record);
      if (read.ok) library.reviews.put(key.id, read.value);
      return faultIn(read);
    }
    case 'reviewcard': {
      const read = readRecord('reviewcard', ReviewCard, record);
      if (read.ok) library.reviews.putCard(key.channel, read.value);
      return faultIn(read);
    }
    case 'card': {
      const read = readRecord('card', Card, record);
      if (read.ok) library.putCard(key.number, { ...read.value, message: key.message });
      return faultIn(read);
    }
    case 'talk': {
      const read = readRecord('talk', Talk, record);
      if (read.ok) library.talks.put(key.number, read.value);
      return faultIn(read);
    }
    case 'talkmark': {
      const read = readRecord('talkmark', TalkMark, record);
      if (read.ok) library.talks.mark(key.number);
      return faultIn(read);
    }
    case 'film': {
      const read = readRecord('film', CommunityFilm, record);
      if (read.ok) library.putFilm(read.value);
      return faultIn(read);
    }
    case 'merge': {
      const read = readRecord('merge', FilmMerge, record);
      if (read.ok) library.putMerge(key.film, read.value);
      return faultIn(read);
    }
    case 'setting': {
      const read = readRecord('setting', SettingRecord, record);
      if (read.ok) library.putSetting(key.name, read.value.value);
      return faultIn(read);
    }
    case 'person': {
      const read = readRecord('person', PersonRecord, record);
      if (read.ok) library.putOwnChoices(key.user, read.value.values);
      return faultIn(read);
    }
    case 'report': {
      const read = readRecord('report', Report, record);
      if (read.ok) library.reports.putReport(key.number, key.user, read.value);
      return faultIn(read);
    }
    case 'verdict': {
      const read = readRecord('verdict', Verdict, record);
      if (read.ok) library.putVerdict(key.number, read.value);
      return faultIn(read);
    }
    case 'reportcard': {
      const read = readRecord('reportcard', ReportCard, record);
      if (read.ok) library.reports.putCard(key.number, read.value);
      return faultIn(read);
    }
    case 'want': {
      const read = readRecord('want', Want, record);
      if (read.ok) library.wants.put(key.user, key.film, read.value);
      return faultIn(read);
    }
    case 'because': {
      const read = readRecord('because', Because, record);
      if (read.ok) library.chain.put(key.number, read.value.of);
      return faultIn(read);
    }
    case 'quiet': {
      const read = readRecord('quiet', Quiet, record);
      // Better to spread one moment too few.
      library.putQuiet(key.number, true);
      return faultIn(read);
    }
    case 'board': {
      const read = readRecord('board', BoardPost, record);
      if (read.ok) library.spread.board.set(key.number, read.value);
      return faultIn(read);
    }
    case 'letter': {
      const read = readRecord('letter', Letter, record);
      if (read.ok) library.spread.putLetter(key.user, read.value);
      return faultIn(read);
    }
    case 'digest': {
      const read = readRecord('digest', Digest, record);
      if (read.ok) library.spread.digests.put(key.slot, read.value);
      return faultIn(read);
    }
    // What it says is read when it is told.
    case 'inbox':
      library.news.put(key.user, key.id);
      return undefined;
    // These are read when they are needed; pictures and the log have ranges of their own.
    case 'edit':
    case 'lettersoff':
    case 'draft':
    case 'query':
    case 'walk':
    case 'notice':
    case 'erasure':
    case 'presence':
    case 'picture':
    case 'audit':
    // A 🪿 counts from when the first was given, and marks are kept elsewhere.
    case 'goose':
    case 'posting':
    case 'stale':
    case 'staledigest':
      return undefined;
  }
}

export function faultIn(read: ReadRecord<unknown>): Fault | undefined {
  return read.ok ? undefined : read;
}
