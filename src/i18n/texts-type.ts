// Made from locales/en by `npm run texts`. Change the messages there, not this file.

/** What every language says. */
export interface Texts {
  readonly audit: {
    readonly deeds: {
      readonly 'moment-removed': string;
      readonly 'moment-restored': string;
      readonly 'moment-hidden': string;
      readonly 'reply-deleted': string;
      readonly 'reports-decided': string;
      readonly 'author-warned': string;
      readonly 'appeal-asked': string;
      readonly 'appeal-decided': string;
      readonly blocked: string;
      readonly unblocked: string;
      readonly 'setting-changed': string;
      readonly 'name-revealed': string;
      readonly published: string;
      readonly declined: string;
      readonly 'change-asked': string;
      readonly 'film-completed': string;
      readonly 'films-merged': string;
      readonly 'merge-undone': string;
      readonly 'link-taken-off': string;
      readonly 'question-deleted': string;
      readonly 'data-erased': string;
      readonly 'log-exported': string;
    };
    readonly by: (facts: { readonly name: string }) => string;
    readonly byBot: string;
    readonly about: (facts: { readonly name: string }) => string;
    readonly until: (facts: { readonly time: string }) => string;
    readonly erased: string;
    readonly reason: (facts: { readonly reason: string }) => string;
    readonly title: string;
    readonly none: string;
    readonly noneFits: string;
    readonly newer: string;
    readonly older: string;
    readonly download: string;
    readonly downloaded: (facts: { readonly count: number }) => string;
    readonly downloadCut: string;
    readonly downloadLost: string;
    readonly columns: {
      readonly time: string;
      readonly deed: string;
      readonly moment: string;
      readonly film: string;
      readonly by: string;
      readonly byId: string;
      readonly about: string;
      readonly aboutId: string;
      readonly change: string;
      readonly until: string;
      readonly reason: string;
    };
  };
  readonly blocks: {
    readonly heading: string;
    readonly nobody: string;
    readonly unblock: string;
    readonly unknown: string;
    readonly what: {
      readonly share: string;
      readonly reply: string;
      readonly report: string;
    };
    readonly titles: {
      readonly share: string;
      readonly reply: string;
      readonly report: string;
    };
    readonly noEnd: string;
    readonly ends: (facts: { readonly until: string }) => string;
    readonly because: (facts: {
      readonly name: string;
      readonly at: string;
      readonly reason: string;
    }) => string;
    readonly done: (facts: { readonly name: string; readonly what: readonly string[] }) => string;
    readonly doneUntil: (facts: {
      readonly name: string;
      readonly what: readonly string[];
      readonly until: string;
    }) => string;
    readonly told: string;
    readonly lifted: (facts: { readonly name: string; readonly what: readonly string[] }) => string;
    readonly endsIn: (facts: { readonly days: number; readonly hours: number }) => string;
  };
  readonly chain: {
    readonly because: (facts: { readonly number: number; readonly name: string }) => string;
    readonly moved: (facts: { readonly count: number }) => string;
    readonly title: (facts: { readonly number: number }) => string;
    readonly alone: (facts: { readonly number: number }) => string;
    readonly watched: (facts: { readonly number: number; readonly count: number }) => string;
    readonly thisOne: string;
    readonly gap: string;
    readonly began: string;
    readonly moments: (facts: { readonly count: number }) => string;
    readonly countries: (facts: { readonly count: number }) => string;
    readonly andMore: (facts: { readonly count: number }) => string;
    readonly read: string;
    readonly themes: {
      readonly dark: string;
      readonly light: string;
    };
    readonly more: string;
    readonly open: string;
    readonly mayTakeOff: (facts: { readonly of: number }) => string;
    readonly takeOff: string;
    readonly takenOff: (facts: { readonly of: number; readonly number: number }) => string;
  };
  readonly commands: {
    readonly moment: {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moment share': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly country: {
          readonly name: string;
          readonly description: string;
        };
        readonly video: {
          readonly name: string;
          readonly description: string;
        };
        readonly picture: {
          readonly name: string;
          readonly description: string;
        };
        readonly alt: {
          readonly name: string;
          readonly description: string;
        };
        readonly because: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment show': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment chain': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly theme: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly dark: string;
            readonly light: string;
          };
        };
      };
    };
    readonly 'moment random': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly person: {
          readonly name: string;
          readonly description: string;
        };
        readonly since: {
          readonly name: string;
          readonly description: string;
        };
        readonly until: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment search': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly words: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment browse': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly person: {
          readonly name: string;
          readonly description: string;
        };
        readonly since: {
          readonly name: string;
          readonly description: string;
        };
        readonly until: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment top': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly person: {
          readonly name: string;
          readonly description: string;
        };
        readonly period: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly day: string;
            readonly week: string;
            readonly month: string;
            readonly year: string;
            readonly ever: string;
          };
        };
      };
    };
    readonly 'moment mine': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly list: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly told: string;
            readonly felt: string;
            readonly replied: string;
            readonly drafts: string;
            readonly waiting: string;
          };
        };
      };
    };
    readonly 'moment kindred': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moment card': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly name: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly shown: string;
            readonly hidden: string;
          };
        };
        readonly theme: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly dark: string;
            readonly light: string;
          };
        };
      };
    };
    readonly 'moment stats': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly theme: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly dark: string;
            readonly light: string;
          };
        };
      };
    };
    readonly 'moment year': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly year: {
          readonly name: string;
          readonly description: string;
        };
        readonly theme: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly dark: string;
            readonly light: string;
          };
        };
      };
    };
    readonly 'moment edit': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly country: {
          readonly name: string;
          readonly description: string;
        };
        readonly video: {
          readonly name: string;
          readonly description: string;
        };
        readonly alt: {
          readonly name: string;
          readonly description: string;
        };
        readonly remove: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly country: string;
            readonly video: string;
            readonly picture: string;
            readonly because: string;
          };
        };
      };
    };
    readonly 'moment remove': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly reason: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moment restore': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly reason: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly film: {
      readonly name: string;
      readonly description: string;
    };
    readonly 'film watchlist': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly whose: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly mine: string;
            readonly server: string;
          };
        };
      };
    };
    readonly 'film info': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly country: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'film lineage': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly theme: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly dark: string;
            readonly light: string;
          };
        };
      };
    };
    readonly 'film cast': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'film moments': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'film compare': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly with: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'film family': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly country: {
          readonly name: string;
          readonly description: string;
        };
        readonly decade: {
          readonly name: string;
          readonly description: string;
        };
        readonly order: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly size: string;
            readonly newest: string;
            readonly oldest: string;
          };
        };
      };
    };
    readonly 'film random': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly country: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly person: {
      readonly name: string;
      readonly description: string;
    };
    readonly 'person info': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly person: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly moderation: {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moderation film-complete': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moderation film-merge': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly film: {
          readonly name: string;
          readonly description: string;
        };
        readonly into: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moderation reports': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moderation log': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly moderator: {
          readonly name: string;
          readonly description: string;
        };
        readonly person: {
          readonly name: string;
          readonly description: string;
        };
        readonly deed: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly 'moment-removed': string;
            readonly 'moment-restored': string;
            readonly 'moment-hidden': string;
            readonly 'reply-deleted': string;
            readonly 'reports-decided': string;
            readonly 'author-warned': string;
            readonly 'appeal-asked': string;
            readonly 'appeal-decided': string;
            readonly blocked: string;
            readonly unblocked: string;
            readonly 'setting-changed': string;
            readonly 'name-revealed': string;
            readonly published: string;
            readonly declined: string;
            readonly 'change-asked': string;
            readonly 'film-completed': string;
            readonly 'films-merged': string;
            readonly 'merge-undone': string;
            readonly 'link-taken-off': string;
            readonly 'question-deleted': string;
            readonly 'data-erased': string;
            readonly 'log-exported': string;
          };
        };
      };
    };
    readonly 'moderation reveal': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
        readonly reason: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moderation moment-history': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly number: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moderation block': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly user: {
          readonly name: string;
          readonly description: string;
        };
        readonly what: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly share: string;
            readonly reply: string;
            readonly report: string;
            readonly all: string;
          };
        };
        readonly reason: {
          readonly name: string;
          readonly description: string;
        };
        readonly until: {
          readonly name: string;
          readonly description: string;
        };
      };
    };
    readonly 'moderation unblock': {
      readonly name: string;
      readonly description: string;
      readonly options: {
        readonly user: {
          readonly name: string;
          readonly description: string;
        };
        readonly what: {
          readonly name: string;
          readonly description: string;
          readonly choices: {
            readonly share: string;
            readonly reply: string;
            readonly report: string;
            readonly all: string;
          };
        };
      };
    };
    readonly 'moderation blocked': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moderation queue': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moderation digest-preview': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'moderation appeals': {
      readonly name: string;
      readonly description: string;
    };
    readonly settings: {
      readonly name: string;
      readonly description: string;
    };
    readonly privacy: {
      readonly name: string;
      readonly description: string;
    };
    readonly 'privacy about': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'privacy export': {
      readonly name: string;
      readonly description: string;
    };
    readonly 'privacy delete': {
      readonly name: string;
      readonly description: string;
    };
    readonly me: {
      readonly name: string;
      readonly description: string;
    };
  };
  readonly menus: {
    readonly 'Make it a moment': {
      readonly name: string;
    };
    readonly Reply: {
      readonly name: string;
    };
    readonly Film: {
      readonly name: string;
    };
    readonly 'Their moments': {
      readonly name: string;
    };
    readonly Report: {
      readonly name: string;
    };
  };
  readonly digest: {
    readonly title: string;
    readonly news: (facts: { readonly count: number }) => string;
    readonly more: (facts: { readonly more: number }) => string;
    readonly felt: string;
    readonly yearsAgo: (facts: { readonly years: number }) => string;
    readonly anyMoment: string;
    readonly invitation: string;
    readonly tell: string;
    readonly preview: (facts: { readonly channel: string; readonly at: string }) => string;
    readonly nothingNow: (facts: { readonly channel: string; readonly at: string }) => string;
  };
  readonly prompts: {
    readonly rain: string;
    readonly snow: string;
    readonly sea: string;
    readonly night: string;
    readonly train: string;
    readonly letter: string;
    readonly call: string;
    readonly goodbye: string;
    readonly reunion: string;
    readonly homecoming: string;
    readonly song: string;
    readonly score: string;
    readonly silence: string;
    readonly dance: string;
    readonly speech: string;
    readonly look: string;
    readonly hug: string;
    readonly kiss: string;
    readonly promise: string;
    readonly secret: string;
    readonly opening: string;
    readonly ending: string;
    readonly twist: string;
    readonly small: string;
    readonly line: string;
    readonly mother: string;
    readonly father: string;
    readonly siblings: string;
    readonly grandparents: string;
    readonly child: string;
    readonly friends: string;
    readonly strangers: string;
    readonly teacher: string;
    readonly animal: string;
    readonly villain: string;
    readonly forgiveness: string;
    readonly sacrifice: string;
    readonly courage: string;
    readonly underdog: string;
    readonly justice: string;
    readonly lettingGo: string;
    readonly dream: string;
    readonly laughter: string;
    readonly tears: string;
    readonly childhood: string;
    readonly cinema: string;
    readonly again: string;
    readonly animation: string;
    readonly oldFilm: string;
    readonly otherLanguage: string;
    readonly remake: string;
    readonly trueStory: string;
  };
  readonly errors: {
    readonly moment: {
      readonly noneYet: string;
      readonly searchGone: string;
      readonly noWords: string;
      readonly unknown: (facts: { readonly number: number }) => string;
      readonly notANumber: (facts: { readonly typed: string }) => string;
      readonly noMatch: (facts: { readonly typed: string }) => string;
      readonly removed: (facts: { readonly number: number }) => string;
      readonly held: (facts: { readonly number: number }) => string;
      readonly notAPlace: (facts: { readonly typed: string; readonly total: number }) => string;
      readonly notHere: (facts: { readonly number: number }) => string;
      readonly notPosted: (facts: { readonly number: number }) => string;
    };
    readonly chain: {
      readonly noLink: (facts: { readonly number: number }) => string;
      readonly notYours: string;
    };
    readonly card: {
      readonly notYours: string;
      readonly stays: string;
    };
    readonly quote: {
      readonly notAllowed: (facts: { readonly number: number }) => string;
      readonly notDrawn: string;
    };
    readonly goosebump: {
      readonly own: string;
    };
    readonly reply: {
      readonly blank: string;
      readonly tooLong: (facts: { readonly length: number; readonly max: number }) => string;
      readonly notYours: string;
    };
    readonly message: {
      readonly byBot: string;
      readonly bySystem: string;
      readonly noText: string;
      readonly tooLong: string;
      readonly isMoment: (facts: { readonly number: number }) => string;
      readonly notACard: string;
      readonly notYours: string;
    };
    readonly film: {
      readonly notAPage: (facts: { readonly typed: string; readonly total: number }) => string;
      readonly unknown: (facts: { readonly typed: string }) => string;
      readonly near: (facts: { readonly typed: string; readonly titles: readonly string[] }) => string;
      readonly several: (facts: { readonly typed: string; readonly titles: readonly string[] }) => string;
      readonly noVersionOfItself: (facts: { readonly film: string }) => string;
      readonly versionsMissing: (facts: {
        readonly film: string;
        readonly sources: readonly string[];
      }) => string;
      readonly noOtherVersion: (facts: { readonly film: string }) => string;
      readonly notOfOneFamily: (facts: { readonly film: string; readonly other: string }) => string;
      readonly noneFrom: (facts: { readonly country: string }) => string;
      readonly sourceMissing: (facts: { readonly sources: readonly string[] }) => string;
      readonly notAdded: (facts: { readonly film: string }) => string;
      readonly notInCatalogue: (facts: { readonly film: string }) => string;
      readonly mergedBefore: (facts: { readonly film: string }) => string;
      readonly notMerged: string;
    };
    readonly because: {
      readonly own: string;
    };
    readonly watchlist: {
      readonly notOn: string;
      readonly full: (facts: { readonly max: number }) => string;
    };
    readonly merge: {
      readonly gone: string;
      readonly noSameFilm: (facts: { readonly film: string }) => string;
      readonly whichFilm: string;
    };
    readonly person: {
      readonly unknown: (facts: { readonly typed: string }) => string;
      readonly near: (facts: { readonly typed: string; readonly names: readonly string[] }) => string;
    };
    readonly decade: {
      readonly unknown: (facts: { readonly typed: string }) => string;
    };
    readonly country: {
      readonly unknown: (facts: { readonly typed: string }) => string;
    };
    readonly video: {
      readonly notHttps: string;
    };
    readonly picture: {
      readonly notAPicture: string;
      readonly tooLarge: (facts: { readonly megabytes: number }) => string;
      readonly broken: string;
      readonly tooManyPixels: (facts: { readonly megapixels: number }) => string;
      readonly gone: string;
      readonly altWithoutPicture: string;
    };
    readonly draft: {
      readonly shared: (facts: { readonly number: number }) => string;
      readonly gone: string;
    };
    readonly edit: {
      readonly notYours: string;
      readonly saved: (facts: { readonly number: number }) => string;
      readonly noPicture: string;
    };
    readonly stays: {
      readonly notYours: string;
    };
    readonly reveal: {
      readonly named: (facts: { readonly number: number }) => string;
      readonly nobody: (facts: { readonly number: number }) => string;
    };
    readonly removal: {
      readonly notYours: string;
      readonly reasonMissing: (facts: { readonly min: number }) => string;
      readonly reasonTooLong: (facts: { readonly max: number }) => string;
      readonly settled: string;
      readonly before: (facts: { readonly name: string; readonly number: number }) => string;
    };
    readonly restore: {
      readonly held: (facts: { readonly number: number }) => string;
      readonly notRemoved: (facts: { readonly number: number }) => string;
      readonly before: (facts: { readonly name: string; readonly number: number }) => string;
      readonly byAuthor: (facts: { readonly number: number }) => string;
      readonly tooLate: (facts: { readonly number: number }) => string;
      readonly erased: (facts: { readonly number: number }) => string;
    };
    readonly review: {
      readonly waits: string;
      readonly gone: string;
      readonly changed: string;
      readonly takenBack: string;
      readonly askedBefore: (facts: { readonly name: string }) => string;
      readonly declinedBefore: (facts: { readonly name: string }) => string;
      readonly unattended: string;
      readonly publishedBefore: (facts: { readonly name: string; readonly number: number }) => string;
      readonly published: (facts: { readonly number: number }) => string;
      readonly channelGone: string;
      readonly unreadable: string;
      readonly wordsMissing: string;
      readonly wordInEdit: (facts: { readonly word: string }) => string;
      readonly linkInEdit: string;
    };
    readonly appeal: {
      readonly gone: string;
      readonly again: string;
      readonly tooShort: string;
      readonly tooLong: (facts: { readonly max: number }) => string;
      readonly settled: string;
      readonly restoredBefore: (facts: { readonly name: string; readonly number: number }) => string;
      readonly upheldBefore: (facts: { readonly name: string; readonly number: number }) => string;
    };
    readonly block: {
      readonly share: (facts: {
        readonly days: number;
        readonly hours: number;
        readonly reason: string;
      }) => string;
      readonly reply: (facts: {
        readonly days: number;
        readonly hours: number;
        readonly reason: string;
      }) => string;
      readonly report: (facts: {
        readonly days: number;
        readonly hours: number;
        readonly reason: string;
      }) => string;
      readonly bot: string;
      readonly oneself: string;
      readonly moderator: (facts: { readonly name: string }) => string;
      readonly notBlocked: string;
      readonly endUnknown: (facts: { readonly typed: string }) => string;
      readonly endPast: string;
    };
    readonly reports: {
      readonly own: string;
      readonly none: (facts: { readonly number: number }) => string;
      readonly tooLong: (facts: { readonly length: number; readonly max: number }) => string;
      readonly warningMissing: string;
      readonly decided: {
        readonly kept: (facts: { readonly name: string; readonly number: number }) => string;
        readonly hidden: (facts: { readonly name: string; readonly number: number }) => string;
        readonly removed: (facts: { readonly name: string; readonly number: number }) => string;
        readonly warned: (facts: { readonly name: string; readonly number: number }) => string;
      };
    };
    readonly rights: {
      readonly moderator: string;
      readonly manager: string;
    };
    readonly settings: {
      readonly notAChannel: string;
      readonly notATextChannel: string;
      readonly notAPlace: string;
      readonly noCountry: (facts: { readonly typed: string }) => string;
      readonly notARole: string;
      readonly tooManyWords: (facts: { readonly max: number }) => string;
      readonly wordTooLong: (facts: { readonly max: number }) => string;
      readonly noTimeZone: (facts: {
        readonly typed: string;
        readonly count: number;
        readonly near: readonly string[];
      }) => string;
      readonly tooManyPrompts: (facts: { readonly max: number }) => string;
      readonly promptTooLong: (facts: { readonly max: number; readonly prompt: string }) => string;
    };
    readonly digest: {
      readonly off: string;
      readonly noChannel: string;
    };
    readonly cooldown: (facts: {
      readonly hours: number;
      readonly minutes: number;
      readonly seconds: number;
    }) => string;
    readonly late: string;
    readonly component: {
      readonly unknown: string;
    };
    readonly command: {
      readonly unknown: string;
    };
    readonly server: {
      readonly only: string;
    };
    readonly permissions: {
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
    };
    readonly discord: {
      readonly unknownMessage: string;
      readonly missingAccess: string;
      readonly unavailable: (facts: { readonly code: string }) => string;
    };
    readonly storage: {
      readonly full: string;
      readonly unavailable: string;
      readonly unknown: string;
    };
    readonly busy: string;
    readonly slow: string;
    readonly bug: (facts: { readonly code: string }) => string;
    readonly day: {
      readonly unknown: (facts: { readonly typed: string }) => string;
      readonly backwards: (facts: { readonly since: string; readonly until: string }) => string;
    };
    readonly privacy: {
      readonly wrongWord: (facts: { readonly word: string }) => string;
    };
  };
  readonly typedText: string;
  readonly film: {
    readonly overview: string;
    readonly cast: string;
    readonly comparison: string;
    readonly lineage: string;
    readonly moments: string;
    readonly alsoKnownAs: (facts: { readonly count: number }) => string;
    readonly director: (facts: { readonly count: number }) => string;
    readonly writers: (facts: { readonly count: number }) => string;
    readonly runtime: string;
    readonly minutes: (facts: { readonly minutes: number }) => string;
    readonly boxOffice: string;
    readonly worldwide: string;
    readonly success: string;
    readonly ending: string;
    readonly as: (facts: { readonly character: string }) => string;
    readonly asDescribed: (facts: { readonly character: string; readonly description: string }) => string;
    readonly sources: (facts: { readonly count: number }) => string;
    readonly sourcesAsOf: (facts: { readonly count: number; readonly date: string }) => string;
    readonly sourcesHeading: string;
    readonly showSources: (facts: { readonly count: number }) => string;
    readonly linksLeftOut: (facts: { readonly count: number }) => string;
    readonly missingSources: (facts: { readonly sources: readonly string[] }) => string;
    readonly castUnknown: string;
    readonly castAlso: (facts: { readonly names: readonly string[] }) => string;
    readonly factsUnknown: string;
    readonly lineageAlone: string;
    readonly lineageHeading: (facts: {
      readonly name: string;
      readonly films: number;
      readonly countries: number;
    }) => string;
    readonly original: string;
    readonly firstFilm: string;
    readonly basedOn: (facts: {
      readonly kind: string;
      readonly title: string;
      readonly author: string;
    }) => string;
    readonly inLanguages: (facts: {
      readonly place: string;
      readonly languages: readonly string[];
    }) => string;
    readonly kinds: {
      readonly remake: string;
      readonly unofficial: string;
      readonly readaptation: string;
      readonly reboot: string;
    };
    readonly thisFilm: string;
    readonly momentsOfFilm: (facts: { readonly total: number; readonly film: string }) => string;
    readonly momentsOfFamily: (facts: { readonly total: number; readonly family: string }) => string;
    readonly noMoments: string;
    readonly creditsFrom: (facts: { readonly sources: string }) => string;
    readonly otherLanguages: string;
    readonly trailer: string;
    readonly seenHere: (facts: { readonly total: number }) => string;
    readonly seenInFamily: (facts: { readonly total: number }) => string;
    readonly noneHere: string;
    readonly shareOne: string;
    readonly onlyThisFilm: string;
    readonly allVersions: (facts: { readonly total: number }) => string;
    readonly another: string;
    readonly poster: (facts: { readonly film: string }) => string;
    readonly andMore: (facts: { readonly films: number }) => string;
    readonly moreVersions: (facts: { readonly films: number }) => string;
    readonly notListed: (facts: { readonly title: string }) => string;
    readonly foundAs: (facts: { readonly title: string }) => string;
    readonly versionOf: (facts: { readonly title: string }) => string;
  };
  readonly unknownFilm: {
    readonly unknown: (facts: { readonly typed: string }) => string;
    readonly several: (facts: { readonly typed: string }) => string;
    readonly near: string;
    readonly stories: (facts: { readonly names: readonly string[] }) => string;
    readonly open: string;
    readonly mayShare: string;
    readonly share: string;
    readonly browse: string;
  };
  readonly watch: {
    readonly heading: string;
    readonly in: (facts: { readonly country: string }) => string;
    readonly ways: {
      readonly stream: string;
      readonly free: string;
      readonly rent: string;
      readonly buy: string;
    };
    readonly nowhere: string;
    readonly unknown: string;
    readonly noCountry: string;
    readonly otherCountry: string;
    readonly services: string;
    readonly from: (facts: { readonly source: string }) => string;
  };
  readonly comparison: {
    readonly heading: string;
    readonly relations: {
      readonly remake: string;
      readonly unofficial: string;
      readonly readaptation: string;
      readonly reboot: string;
    };
    readonly sameFamily: string;
    readonly otherFigures: (facts: { readonly marks: string }) => string;
    readonly unknown: string;
    readonly player: (facts: { readonly name: string; readonly role: string }) => string;
    readonly changed: string;
    readonly with: (facts: { readonly film: string }) => string;
  };
  readonly families: {
    readonly heading: string;
    readonly found: (facts: { readonly families: number }) => string;
    readonly films: (facts: { readonly films: number }) => string;
    readonly orders: {
      readonly size: string;
      readonly newest: string;
      readonly oldest: string;
    };
    readonly none: string;
    readonly open: string;
    readonly jump: string;
    readonly jumpTo: (facts: { readonly total: number }) => string;
  };
  readonly person: {
    readonly more: string;
    readonly open: string;
    readonly jobs: {
      readonly director: string;
      readonly writer: string;
      readonly cast: string;
    };
    readonly inFilms: (facts: { readonly films: number }) => string;
    readonly inOthers: (facts: { readonly films: number }) => string;
    readonly moments: (facts: { readonly moments: number }) => string;
  };
  readonly completion: {
    readonly title: (facts: { readonly film: string }) => string;
    readonly originalTitle: string;
    readonly originalTitleHint: string;
    readonly directors: string;
    readonly directorsHint: string;
    readonly done: (facts: { readonly film: string }) => string;
  };
  readonly merge: {
    readonly confirm: (facts: { readonly film: string; readonly into: string }) => string;
    readonly offer: string;
    readonly offers: string;
    readonly noOffers: string;
    readonly moreOffers: (facts: { readonly films: number }) => string;
    readonly follows: (facts: { readonly moments: number }) => string;
    readonly followed: (facts: { readonly moments: number }) => string;
    readonly yes: string;
    readonly no: string;
    readonly keptApart: string;
    readonly done: (facts: { readonly film: string; readonly into: string }) => string;
    readonly undo: string;
    readonly undone: (facts: { readonly film: string }) => string;
  };
  readonly picture: {
    readonly summary: (facts: {
      readonly films: number;
      readonly countries: number;
      readonly years: string;
    }) => string;
    readonly by: (facts: { readonly directors: readonly string[] }) => string;
    readonly follows: (facts: { readonly kind: string; readonly original: string }) => string;
  };
  readonly inbox: {
    readonly heading: string;
    readonly nameRevealed: (facts: { readonly number: number; readonly film: string }) => string;
    readonly momentRemoved: (facts: { readonly number: number; readonly film: string }) => string;
    readonly reason: (facts: { readonly reason: string }) => string;
    readonly warned: (facts: { readonly number: number; readonly film: string }) => string;
    readonly warning: (facts: { readonly words: string }) => string;
    readonly reportKept: (facts: { readonly number: number; readonly film: string }) => string;
    readonly reportWithdrawn: (facts: { readonly number: number; readonly film: string }) => string;
    readonly reportRemoved: (facts: { readonly number: number; readonly film: string }) => string;
    readonly published: (facts: { readonly film: string; readonly number: number }) => string;
    readonly declined: (facts: { readonly film: string }) => string;
    readonly changeAsked: (facts: { readonly film: string; readonly words: string }) => string;
    readonly unattended: (facts: { readonly film: string }) => string;
    readonly stillYours: string;
    readonly momentRestored: (facts: { readonly number: number; readonly film: string }) => string;
    readonly appealDecided: {
      readonly restored: (facts: { readonly number: number; readonly film: string }) => string;
      readonly upheld: (facts: { readonly number: number; readonly film: string }) => string;
    };
    readonly felt: string;
  };
  readonly letter: {
    readonly heading: (facts: { readonly server: string }) => string;
    readonly headingHere: string;
    readonly moment: (facts: { readonly number: number }) => string;
    readonly felt: (facts: { readonly count: number }) => string;
    readonly replied: (facts: { readonly count: number }) => string;
    readonly line: (facts: { readonly moment: string; readonly told: string }) => string;
    readonly more: (facts: { readonly more: number }) => string;
    readonly why: string;
    readonly turnOff: string;
    readonly off: string;
  };
  readonly moods: {
    readonly moved: string;
    readonly joy: string;
    readonly hope: string;
    readonly love: string;
    readonly awe: string;
    readonly courage: string;
    readonly triumph: string;
    readonly nostalgia: string;
    readonly longing: string;
    readonly grief: string;
    readonly dread: string;
    readonly outrage: string;
  };
  readonly contentNotes: {
    readonly death: string;
    readonly violence: string;
    readonly abuse: string;
    readonly 'child-in-danger': string;
    readonly illness: string;
    readonly 'self-harm': string;
    readonly 'sexual-content': string;
    readonly war: string;
    readonly 'animal-harm': string;
    readonly frightening: string;
  };
  readonly share: {
    readonly title: (facts: { readonly film: string }) => string;
    readonly text: string;
    readonly textHint: string;
    readonly textHintAgeRestricted: string;
    readonly textHintChannel: string;
    readonly at: string;
    readonly atHint: string;
    readonly moods: string;
    readonly moodsHint: (facts: { readonly max: number }) => string;
    readonly moodsNone: string;
    readonly contentNotes: string;
    readonly contentNotesHint: string;
    readonly contentNotesNone: string;
    readonly spoiler: string;
    readonly spoilerYes: string;
    readonly spoilerNo: string;
    readonly showing: string;
    readonly hidden: string;
    readonly withoutName: string;
    readonly withoutNameHint: string;
    readonly newChoice: (facts: { readonly title: string }) => string;
    readonly filmTitle: string;
    readonly filmName: string;
    readonly filmYear: string;
    readonly filmCountries: string;
    readonly filmCountriesHint: string;
    readonly filmReady: (facts: { readonly film: string }) => string;
    readonly filmKnown: (facts: { readonly film: string }) => string;
    readonly write: string;
    readonly fixIntro: string;
    readonly fix: string;
    readonly shareWithoutPicture: string;
    readonly done: (facts: { readonly number: number }) => string;
    readonly kept: (facts: { readonly number: number }) => string;
    readonly comingIn: (facts: { readonly number: number; readonly channel: string }) => string;
    readonly doneIn: (facts: { readonly number: number; readonly channel: string }) => string;
    readonly unnamed: (facts: { readonly number: number; readonly name: string }) => string;
    readonly unnamedIn: (facts: {
      readonly number: number;
      readonly channel: string;
      readonly name: string;
    }) => string;
    readonly unnamedKept: (facts: { readonly number: number; readonly name: string }) => string;
    readonly nameNeeded: string;
    readonly see: string;
    readonly tooSoon: (facts: {
      readonly hours: number;
      readonly minutes: number;
      readonly seconds: number;
    }) => string;
    readonly shareNow: string;
    readonly leaveOut: string;
    readonly staysGone: string;
    readonly staysForbidden: (facts: {
      readonly channel: string;
      readonly permissions: readonly string[];
    }) => string;
    readonly staysHere: (facts: { readonly channel: string }) => string;
    readonly staysRefused: (facts: { readonly channel: string }) => string;
  };
  readonly pseudonyms: {
    readonly another: (facts: { readonly name: string; readonly nth: number }) => string;
    readonly qualities: {
      readonly quiet: (facts: { readonly thing: string }) => string;
      readonly gentle: (facts: { readonly thing: string }) => string;
      readonly bright: (facts: { readonly thing: string }) => string;
      readonly curious: (facts: { readonly thing: string }) => string;
      readonly wandering: (facts: { readonly thing: string }) => string;
      readonly patient: (facts: { readonly thing: string }) => string;
      readonly golden: (facts: { readonly thing: string }) => string;
      readonly silver: (facts: { readonly thing: string }) => string;
      readonly velvet: (facts: { readonly thing: string }) => string;
      readonly distant: (facts: { readonly thing: string }) => string;
      readonly dreaming: (facts: { readonly thing: string }) => string;
      readonly early: (facts: { readonly thing: string }) => string;
      readonly warm: (facts: { readonly thing: string }) => string;
      readonly brave: (facts: { readonly thing: string }) => string;
      readonly kind: (facts: { readonly thing: string }) => string;
      readonly merry: (facts: { readonly thing: string }) => string;
      readonly blue: (facts: { readonly thing: string }) => string;
      readonly starry: (facts: { readonly thing: string }) => string;
      readonly snowy: (facts: { readonly thing: string }) => string;
      readonly sunny: (facts: { readonly thing: string }) => string;
      readonly thoughtful: (facts: { readonly thing: string }) => string;
      readonly twinkling: (facts: { readonly thing: string }) => string;
      readonly playful: (facts: { readonly thing: string }) => string;
      readonly sleepy: (facts: { readonly thing: string }) => string;
    };
    readonly things: {
      readonly lantern: string;
      readonly lighthouse: string;
      readonly projector: string;
      readonly curtain: string;
      readonly balcony: string;
      readonly piano: string;
      readonly violin: string;
      readonly river: string;
      readonly forest: string;
      readonly garden: string;
      readonly bridge: string;
      readonly train: string;
      readonly sparrow: string;
      readonly owl: string;
      readonly fox: string;
      readonly hedgehog: string;
      readonly swan: string;
      readonly dolphin: string;
      readonly tram: string;
      readonly clock: string;
      readonly mirror: string;
      readonly umbrella: string;
      readonly wind: string;
      readonly maple: string;
    };
  };
  readonly reveal: {
    readonly told: (facts: {
      readonly number: number;
      readonly pseudonym: string;
      readonly mention: string;
      readonly name: string;
    }) => string;
  };
  readonly near: {
    readonly question: (facts: { readonly people: number }) => string;
    readonly meToo: (facts: { readonly number: number }) => string;
    readonly share: string;
    readonly done: (facts: { readonly number: number }) => string;
  };
  readonly fromMessage: {
    readonly formTitle: string;
    readonly titleHint: string;
    readonly whichFilm: (facts: { readonly title: string }) => string;
    readonly noFilm: (facts: { readonly title: string }) => string;
    readonly choose: string;
    readonly notListed: string;
    readonly searchAgain: string;
    readonly toCheck: (facts: { readonly film: string }) => string;
    readonly check: string;
    readonly ask: (facts: {
      readonly asker: string;
      readonly link: string;
      readonly author: string;
    }) => string;
    readonly agree: string;
    readonly decline: string;
    readonly declined: string;
  };
  readonly told: {
    readonly heading: (facts: { readonly total: number; readonly name: string }) => string;
  };
  readonly story: {
    readonly blank: string;
    readonly tooShort: (facts: { readonly length: number; readonly min: number }) => string;
    readonly tooLong: (facts: { readonly length: number; readonly max: number }) => string;
    readonly unreadable: string;
    readonly ambiguous: string;
    readonly pastTheEnd: (facts: { readonly time: string; readonly end: string }) => string;
    readonly filmTitle: (facts: { readonly min: number; readonly max: number }) => string;
    readonly filmYear: (facts: { readonly first: number; readonly last: number }) => string;
    readonly filmCountry: (facts: { readonly typed: string }) => string;
    readonly filmOriginalTitle: (facts: { readonly max: number }) => string;
    readonly filmDirectors: (facts: { readonly max: number }) => string;
    readonly countryMissing: string;
  };
  readonly card: {
    readonly from: (facts: { readonly name: string; readonly country: string }) => string;
    readonly at: (facts: { readonly hours: number; readonly time: string }) => string;
    readonly contentNotes: (facts: { readonly notes: readonly string[] }) => string;
    readonly picture: (facts: { readonly name: string }) => string;
    readonly goosebumps: (facts: { readonly count: number }) => string;
    readonly reply: string;
    readonly replies: (facts: { readonly count: number }) => string;
    readonly film: string;
    readonly number: (facts: { readonly number: number }) => string;
    readonly edited: (facts: { readonly date: string }) => string;
    readonly source: (facts: { readonly link: string }) => string;
    readonly shownBy: (facts: { readonly name: string }) => string;
    readonly onBoard: (facts: { readonly count: number; readonly channel: string }) => string;
    readonly whereTold: (facts: { readonly link: string }) => string;
    readonly given: (facts: { readonly number: number }) => string;
    readonly takenBack: (facts: { readonly number: number }) => string;
  };
  readonly goosebump: {
    readonly stands: (facts: { readonly number: number }) => string;
    readonly takeBack: string;
    readonly takenBack: (facts: { readonly number: number }) => string;
  };
  readonly replies: {
    readonly drop: string;
    readonly title: string;
    readonly text: string;
    readonly hintElsewhere: string;
    readonly kept: (facts: { readonly number: number }) => string;
    readonly dropped: string;
    readonly heading: (facts: { readonly total: number; readonly number: number }) => string;
    readonly none: string;
  };
  readonly more: {
    readonly heading: (facts: { readonly number: number }) => string;
    readonly felt: (facts: { readonly count: number }) => string;
    readonly like: string;
    readonly whoFelt: string;
    readonly feltHeading: (facts: { readonly total: number; readonly number: number }) => string;
    readonly video: string;
    readonly original: string;
    readonly goThere: string;
    readonly edit: string;
    readonly editIt: string;
    readonly quote: {
      readonly own: string;
      readonly allowed: string;
    };
    readonly quoteIt: string;
    readonly takeDown: string;
    readonly takeDownIt: string;
    readonly takenDown: (facts: { readonly number: number }) => string;
    readonly stays: {
      readonly keep: (facts: { readonly board: string }) => string;
      readonly keepIt: string;
      readonly letGo: string;
      readonly letIt: string;
      readonly all: string;
      readonly kept: (facts: { readonly number: number }) => string;
      readonly free: (facts: { readonly number: number }) => string;
    };
    readonly report: string;
    readonly reportIt: string;
    readonly removal: {
      readonly author: string;
      readonly moderator: string;
    };
    readonly remove: string;
    readonly back: string;
  };
  readonly pages: {
    readonly count: (facts: { readonly total: number }) => string;
    readonly previous: string;
    readonly next: string;
    readonly position: (facts: { readonly place: number; readonly total: number }) => string;
    readonly another: string;
    readonly original: (facts: { readonly link: string }) => string;
    readonly open: (facts: { readonly number: number }) => string;
    readonly jump: string;
    readonly jumpTo: (facts: { readonly total: number }) => string;
    readonly changed: (facts: { readonly before: number; readonly total: number }) => string;
    readonly gone: string;
    readonly startsAgain: string;
    readonly postHere: string;
  };
  readonly post: {
    readonly done: (facts: { readonly number: number }) => string;
    readonly toCome: (facts: { readonly number: number }) => string;
  };
  readonly alike: {
    readonly heading: string;
    readonly intro: (facts: { readonly number: number }) => string;
    readonly none: (facts: { readonly number: number }) => string;
    readonly both: (facts: { readonly facts: string }) => string;
    readonly film: string;
    readonly story: string;
    readonly minute: string;
    readonly cast: (facts: { readonly names: readonly string[] }) => string;
  };
  readonly search: {
    readonly browse: string;
    readonly heading: (facts: { readonly words: string }) => string;
    readonly found: (facts: { readonly total: number }) => string;
    readonly manyFound: (facts: { readonly total: number }) => string;
    readonly near: string;
    readonly none: string;
  };
  readonly edit: {
    readonly title: (facts: { readonly number: number }) => string;
    readonly textHint: string;
    readonly done: (facts: { readonly number: number }) => string;
    readonly same: (facts: { readonly number: number }) => string;
    readonly meanwhile: (facts: { readonly number: number }) => string;
    readonly save: string;
  };
  readonly history: {
    readonly heading: (facts: { readonly number: number }) => string;
    readonly span: (facts: { readonly from: string; readonly until: string }) => string;
    readonly none: (facts: { readonly number: number }) => string;
  };
  readonly removal: {
    readonly formTitle: (facts: { readonly number: number }) => string;
    readonly why: string;
    readonly whyHint: string;
    readonly confirm: (facts: { readonly number: number }) => string;
    readonly consequence: string;
    readonly ownConsequence: string;
    readonly reason: (facts: { readonly reason: string }) => string;
    readonly yes: string;
    readonly no: string;
    readonly keptIt: (facts: { readonly number: number }) => string;
    readonly done: (facts: { readonly number: number }) => string;
    readonly ownDone: (facts: { readonly number: number }) => string;
    readonly cardsTaken: (facts: { readonly cards: number }) => string;
    readonly cardsLeft: (facts: { readonly places: readonly string[] }) => string;
    readonly giveReason: string;
    readonly reasonFirst: (facts: { readonly number: number }) => string;
  };
  readonly permissions: {
    readonly ViewChannel: string;
    readonly SendMessages: string;
    readonly SendMessagesInThreads: string;
    readonly AttachFiles: string;
    readonly ReadMessageHistory: string;
    readonly AddReactions: string;
    readonly CreatePublicThreads: string;
    readonly ManageThreads: string;
  };
  readonly presence: {
    readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
    readonly absent: (facts: { readonly link: string }) => string;
  };
  readonly query: {
    readonly all: string;
    readonly words: (facts: { readonly words: string }) => string;
    readonly film: (facts: { readonly film: string }) => string;
    readonly family: (facts: { readonly film: string }) => string;
    readonly credited: (facts: { readonly name: string }) => string;
    readonly author: (facts: { readonly name: string }) => string;
    readonly feltBy: (facts: { readonly name: string }) => string;
    readonly repliedBy: (facts: { readonly name: string }) => string;
    readonly country: (facts: { readonly country: string }) => string;
    readonly filmCountry: (facts: { readonly country: string }) => string;
    readonly without: (facts: { readonly notes: readonly string[] }) => string;
    readonly media: {
      readonly picture: string;
      readonly video: string;
      readonly either: string;
    };
    readonly from: (facts: { readonly date: string }) => string;
    readonly to: (facts: { readonly date: string }) => string;
    readonly language: (facts: { readonly language: string }) => string;
    readonly periods: {
      readonly day: string;
      readonly week: string;
      readonly month: string;
      readonly year: string;
      readonly ever: string;
    };
    readonly orders: {
      readonly newest: string;
      readonly goosebumps: string;
      readonly replies: string;
      readonly rising: string;
      readonly shuffled: string;
    };
    readonly filter: string;
    readonly fits: (facts: { readonly total: number }) => string;
    readonly instead: (facts: { readonly words: string; readonly total: number }) => string;
    readonly menus: {
      readonly order: string;
      readonly family: string;
      readonly moods: string;
      readonly without: string;
      readonly media: string;
      readonly country: string;
      readonly filmCountry: string;
      readonly language: string;
    };
    readonly any: {
      readonly family: string;
      readonly media: string;
      readonly country: string;
      readonly filmCountry: string;
      readonly language: string;
    };
    readonly allVersions: string;
    readonly show: (facts: { readonly total: number }) => string;
    readonly clear: string;
    readonly turn: {
      readonly countries: {
        readonly more: string;
        readonly previous: string;
      };
      readonly languages: {
        readonly more: string;
        readonly previous: string;
      };
    };
  };
  readonly top: {
    readonly title: string;
    readonly none: string;
    readonly noneEver: string;
    readonly noneOfThese: string;
    readonly period: string;
    readonly periods: {
      readonly day: string;
      readonly week: string;
      readonly month: string;
      readonly year: string;
      readonly ever: string;
    };
  };
  readonly mine: {
    readonly menu: string;
    readonly titles: {
      readonly told: string;
      readonly felt: string;
      readonly replied: string;
      readonly drafts: string;
      readonly waiting: string;
    };
    readonly none: {
      readonly told: string;
      readonly felt: string;
      readonly replied: string;
      readonly drafts: string;
      readonly waiting: string;
    };
    readonly keptUntil: (facts: { readonly time: string }) => string;
    readonly goOn: string;
    readonly hidden: (facts: { readonly moments: readonly string[] }) => string;
  };
  readonly kindred: {
    readonly title: string;
    readonly intro: string;
    readonly off: (facts: { readonly setting: string }) => string;
    readonly none: (facts: { readonly setting: string }) => string;
    readonly others: string;
    readonly read: string;
  };
  readonly quote: {
    readonly heading: (facts: { readonly number: number }) => string;
    readonly about: string;
    readonly spoiler: string;
    readonly withName: string;
    readonly withoutName: string;
    readonly dark: string;
    readonly light: string;
  };
  readonly stats: {
    readonly title: string;
    readonly none: string;
    readonly moments: (facts: { readonly count: number }) => string;
    readonly tellers: (facts: { readonly count: number }) => string;
    readonly films: (facts: { readonly count: number }) => string;
    readonly goosebumps: (facts: { readonly count: number }) => string;
    readonly replies: (facts: { readonly count: number }) => string;
    readonly since: (facts: { readonly date: string }) => string;
    readonly moods: (facts: { readonly moods: readonly string[] }) => string;
    readonly filmsFrom: string;
    readonly peopleFrom: string;
    readonly filmsLegend: string;
    readonly peopleLegend: string;
    readonly alt: string;
    readonly notDrawn: string;
    readonly more: (facts: { readonly count: number }) => string;
  };
  readonly year: {
    readonly title: (facts: { readonly year: number }) => string;
    readonly none: (facts: { readonly year: number }) => string;
    readonly told: string;
    readonly felt: string;
    readonly mostFelt: string;
    readonly mostTold: string;
    readonly first: string;
    readonly filmsFrom: string;
    readonly months: string;
  };
  readonly talk: {
    readonly name: (facts: { readonly number: number; readonly title: string }) => string;
  };
  readonly privacy: {
    readonly somebody: string;
    readonly export: {
      readonly title: string;
      readonly counts: (facts: { readonly records: number }) => string;
      readonly empty: string;
      readonly part: (facts: { readonly part: number; readonly parts: number }) => string;
      readonly nextPart: (facts: { readonly part: number }) => string;
      readonly withPictures: (facts: { readonly pictures: number }) => string;
      readonly pictures: string;
      readonly morePictures: string;
      readonly thesePictures: (facts: { readonly shown: number; readonly total: number }) => string;
      readonly noPictures: string;
      readonly alone: string;
      readonly readme: {
        readonly intro: string;
        readonly moments: string;
        readonly 'earlier-versions': string;
        readonly waiting: string;
        readonly replies: string;
        readonly goosebumps: string;
        readonly settings: string;
        readonly drafts: string;
        readonly searches: string;
        readonly 'random-moments': string;
        readonly films: string;
        readonly moderation: string;
        readonly erasure: string;
        readonly news: string;
        readonly reports: string;
        readonly shown: string;
        readonly watchlist: string;
        readonly chains: string;
      };
    };
    readonly erasure: {
      readonly title: string;
      readonly what: string;
      readonly counts: (facts: {
        readonly moments: number;
        readonly replies: number;
        readonly goosebumps: number;
      }) => string;
      readonly unshown: (facts: { readonly count: number }) => string;
      readonly cards: string;
      readonly copyFirst: string;
      readonly whichMoments: string;
      readonly whichReplies: string;
      readonly momentsErase: string;
      readonly momentsEraseHint: string;
      readonly momentsKeep: string;
      readonly momentsKeepHint: string;
      readonly repliesErase: string;
      readonly repliesKeep: string;
      readonly go: string;
      readonly formTitle: string;
      readonly typeWord: (facts: { readonly word: string }) => string;
      readonly typeWordHint: string;
      readonly word: string;
      readonly done: (facts: { readonly records: number }) => string;
      readonly doneButLeft: (facts: { readonly records: number; readonly left: number }) => string;
      readonly underWay: (facts: { readonly records: number }) => string;
    };
    readonly about: {
      readonly title: string;
      readonly intro: string;
      readonly who: (facts: { readonly who: string }) => string;
      readonly long: (facts: { readonly long: string }) => string;
      readonly operator: (facts: { readonly contact: string }) => string;
      readonly policy: string;
      readonly terms: string;
    };
    readonly kept: {
      readonly moments: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly removals: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly reviews: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly appeals: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly blocks: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly edits: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly goosebumps: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly watchlist: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly chains: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly letters: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly replies: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly drafts: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly lists: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly choices: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly films: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly news: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly reports: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly log: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly erasures: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly cards: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
      readonly server: {
        readonly what: string;
        readonly who: string;
        readonly long: string;
      };
    };
  };
  readonly removed: {
    readonly heading: (facts: { readonly number: number }) => string;
    readonly by: (facts: { readonly name: string; readonly at: string }) => string;
    readonly byAuthor: (facts: { readonly at: string }) => string;
    readonly byModerator: (facts: { readonly at: string }) => string;
    readonly until: (facts: { readonly until: string }) => string;
    readonly nothingLeft: string;
    readonly restore: string;
    readonly mayAsk: (facts: { readonly until: string }) => string;
    readonly asked: (facts: { readonly at: string }) => string;
    readonly upheld: string;
    readonly restored: (facts: { readonly number: number }) => string;
    readonly cards: {
      readonly there: (facts: { readonly channel: string }) => string;
      readonly pending: (facts: { readonly channel: string }) => string;
      readonly refused: (facts: { readonly channel: string }) => string;
    };
    readonly hiddenYours: (facts: { readonly number: number }) => string;
  };
  readonly appeals: {
    readonly ask: string;
    readonly formTitle: (facts: { readonly number: number }) => string;
    readonly why: string;
    readonly whyHint: string;
    readonly asked: (facts: { readonly number: number }) => string;
    readonly heading: (facts: { readonly number: number }) => string;
    readonly says: (facts: { readonly name: string; readonly at: string; readonly text: string }) => string;
    readonly uphold: string;
    readonly keptRemoved: (facts: { readonly number: number }) => string;
    readonly none: string;
    readonly outcomes: {
      readonly restored: string;
      readonly upheld: string;
    };
  };
  readonly reports: {
    readonly title: (facts: { readonly total: number }) => string;
    readonly noLogChannel: string;
    readonly count: (facts: { readonly count: number }) => string;
    readonly latest: (facts: { readonly time: string }) => string;
    readonly waiting: string;
    readonly waitingAgain: string;
    readonly gone: string;
    readonly restored: string;
    readonly states: {
      readonly kept: (facts: { readonly name: string; readonly time: string }) => string;
      readonly hidden: (facts: { readonly name: string; readonly time: string }) => string;
      readonly removed: (facts: { readonly name: string; readonly time: string }) => string;
      readonly warned: (facts: { readonly name: string; readonly time: string }) => string;
    };
    readonly reasons: {
      readonly spam: string;
      readonly spoiler: string;
      readonly hate: string;
      readonly sexual: string;
      readonly 'self-harm': string;
      readonly private: string;
      readonly 'not-a-film': string;
      readonly other: string;
    };
    readonly read: string;
    readonly keep: string;
    readonly hide: string;
    readonly remove: string;
    readonly warn: string;
    readonly more: (facts: { readonly count: number }) => string;
    readonly isOwn: string;
    readonly formTitle: (facts: { readonly number: number }) => string;
    readonly reason: string;
    readonly reasonPlaceholder: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly thanks: (facts: { readonly number: number }) => string;
    readonly danger: string;
    readonly whyHint: string;
    readonly warnTitle: (facts: { readonly number: number }) => string;
    readonly warning: string;
    readonly warningHint: string;
    readonly done: {
      readonly kept: (facts: { readonly number: number }) => string;
      readonly hidden: (facts: { readonly number: number }) => string;
      readonly removed: (facts: { readonly number: number }) => string;
      readonly warned: (facts: { readonly number: number }) => string;
    };
    readonly cardIn: (facts: { readonly channel: string }) => string;
    readonly noCard: (facts: { readonly number: number }) => string;
  };
  readonly review: {
    readonly waits: string;
    readonly heading: string;
    readonly sent: (facts: {
      readonly name: string;
      readonly at: string;
      readonly channel: string;
    }) => string;
    readonly causes: {
      readonly word: (facts: { readonly word: string }) => string;
      readonly link: string;
    };
    readonly blocked: string;
    readonly nameToCome: string;
    readonly publish: string;
    readonly ask: string;
    readonly decline: string;
    readonly none: string;
    readonly published: (facts: { readonly number: number }) => string;
    readonly answered: {
      readonly 'change-asked': string;
      readonly declined: string;
    };
    readonly forms: {
      readonly 'change-asked': {
        readonly title: string;
        readonly label: string;
        readonly hint: string;
      };
      readonly declined: {
        readonly title: string;
        readonly label: string;
        readonly hint: string;
      };
    };
    readonly open: string;
    readonly waiting: (facts: { readonly count: number; readonly since: string }) => string;
    readonly change: string;
    readonly takeBack: string;
    readonly takenBack: string;
    readonly state: {
      readonly waiting: (facts: { readonly at: string }) => string;
      readonly 'change-asked': (facts: { readonly words: string; readonly until: string }) => string;
      readonly declined: (facts: { readonly words: string; readonly until: string }) => string;
      readonly unattended: (facts: { readonly until: string }) => string;
    };
  };
  readonly settings: {
    readonly title: string;
    readonly about: string;
    readonly ownTitle: string;
    readonly ownAbout: string;
    readonly saved: string;
    readonly tabs: {
      readonly posts: string;
      readonly sharing: string;
      readonly spread: string;
      readonly digest: string;
      readonly moderation: string;
    };
    readonly language: {
      readonly name: string;
      readonly about: string;
      readonly automatic: string;
      readonly fromServer: (facts: { readonly language: string }) => string;
      readonly fromFirst: (facts: { readonly language: string }) => string;
      readonly fromFirstToCome: string;
      readonly placeholder: string;
    };
    readonly momentsChannel: {
      readonly name: string;
      readonly about: string;
      readonly whereShared: string;
      readonly gone: string;
      readonly goneMeanwhile: string;
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
      readonly untilThen: string;
      readonly placeholder: string;
      readonly takeBack: string;
    };
    readonly talkThreads: {
      readonly name: string;
      readonly about: string;
      readonly off: string;
      readonly each: string;
      readonly placeholder: string;
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
      readonly missingThere: (facts: {
        readonly channel: string;
        readonly permissions: readonly string[];
      }) => string;
    };
    readonly anonymity: {
      readonly name: string;
      readonly about: string;
      readonly off: string;
      readonly allowed: string;
      readonly placeholder: string;
    };
    readonly sharingCooldown: {
      readonly name: string;
      readonly about: string;
      readonly limit: (facts: {
        readonly moments: number;
        readonly hours: number;
        readonly minutes: number;
      }) => string;
      readonly none: string;
      readonly usual: string;
      readonly placeholder: string;
    };
    readonly dailyLimit: {
      readonly name: string;
      readonly about: string;
      readonly limit: (facts: { readonly moments: number }) => string;
      readonly none: string;
      readonly placeholder: string;
    };
    readonly exemptRoles: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly gone: string;
      readonly placeholder: string;
      readonly takeBack: string;
    };
    readonly logChannel: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly gone: string;
      readonly goneMeanwhile: string;
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
      readonly untilThen: string;
      readonly isOpen: string;
      readonly placeholder: string;
      readonly takeBack: string;
    };
    readonly review: {
      readonly name: string;
      readonly about: string;
      readonly off: string;
      readonly all: string;
      readonly held: string;
      readonly holdsNothing: string;
      readonly placeholder: string;
    };
    readonly heldWords: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly more: (facts: { readonly more: number }) => string;
      readonly change: string;
      readonly takeBack: string;
      readonly label: string;
      readonly hint: string;
    };
    readonly heldLinks: {
      readonly name: string;
      readonly about: string;
      readonly off: string;
      readonly held: string;
      readonly placeholder: string;
    };
    readonly country: {
      readonly name: string;
      readonly unknown: string;
      readonly about: string;
      readonly add: string;
      readonly change: string;
      readonly takeBack: string;
      readonly label: string;
      readonly labelHint: string;
    };
    readonly ownLanguage: {
      readonly name: string;
      readonly about: string;
      readonly automatic: string;
      readonly fromDiscord: (facts: { readonly language: string }) => string;
      readonly placeholder: string;
    };
    readonly kindred: {
      readonly name: string;
      readonly about: string;
      readonly on: string;
      readonly off: string;
      readonly placeholder: string;
    };
    readonly stays: {
      readonly name: string;
      readonly about: string;
      readonly on: string;
      readonly off: string;
      readonly placeholder: string;
    };
    readonly boardChannel: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly gone: string;
      readonly goneMeanwhile: string;
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
      readonly untilThen: string;
      readonly placeholder: string;
      readonly takeBack: string;
    };
    readonly boardGoosebumps: {
      readonly name: string;
      readonly about: string;
      readonly goosebumps: (facts: { readonly goosebumps: number }) => string;
      readonly usual: string;
      readonly placeholder: string;
    };
    readonly boardLeftOut: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly placeholder: string;
    };
    readonly letters: {
      readonly name: string;
      readonly about: string;
      readonly on: string;
      readonly off: string;
      readonly placeholder: string;
    };
    readonly quoteCards: {
      readonly name: string;
      readonly about: string;
      readonly off: string;
      readonly withName: string;
      readonly withoutName: string;
      readonly placeholder: string;
    };
    readonly digestChannel: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly next: (facts: { readonly at: string }) => string;
      readonly gone: string;
      readonly goneMeanwhile: string;
      readonly missing: (facts: { readonly permissions: readonly string[] }) => string;
      readonly untilThen: string;
      readonly placeholder: string;
      readonly takeBack: string;
    };
    readonly digestDays: {
      readonly name: string;
      readonly about: string;
      readonly everyDay: string;
      readonly placeholder: string;
    };
    readonly digestHour: {
      readonly name: string;
      readonly about: string;
      readonly placeholder: string;
    };
    readonly prompts: {
      readonly name: string;
      readonly about: string;
      readonly none: string;
      readonly more: (facts: { readonly more: number }) => string;
      readonly change: string;
      readonly label: string;
      readonly hint: string;
    };
    readonly usualPrompts: {
      readonly name: string;
      readonly about: string;
      readonly all: string;
      readonly own: string;
      readonly none: string;
      readonly placeholder: string;
    };
    readonly timeZone: {
      readonly name: string;
      readonly about: string;
      readonly usual: string;
      readonly change: string;
      readonly label: string;
      readonly hint: string;
    };
  };
  readonly watchlist: {
    readonly want: string;
    readonly more: string;
    readonly wanted: (facts: { readonly people: number }) => string;
    readonly added: (facts: { readonly film: string }) => string;
    readonly alreadyThere: (facts: { readonly film: string; readonly date: string }) => string;
    readonly alreadySeen: (facts: { readonly film: string; readonly date: string }) => string;
    readonly from: (facts: { readonly name: string; readonly moment: string }) => string;
    readonly fromNow: (facts: { readonly name: string; readonly moment: string }) => string;
    readonly since: (facts: { readonly date: string }) => string;
    readonly seenOn: (facts: { readonly date: string }) => string;
    readonly told: (facts: { readonly moment: string }) => string;
    readonly seen: string;
    readonly takeOff: string;
    readonly takeOffMenu: string;
    readonly takenOff: (facts: { readonly film: string }) => string;
    readonly open: string;
    readonly openServer: string;
    readonly mine: string;
    readonly server: string;
    readonly nothing: string;
    readonly nothingHere: string;
    readonly count: (facts: { readonly unseen: number }) => string;
    readonly countSeen: (facts: { readonly seen: number }) => string;
    readonly countHere: (facts: { readonly films: number }) => string;
    readonly people: (facts: { readonly people: number }) => string;
    readonly gone: string;
    readonly question: (facts: { readonly film: string }) => string;
    readonly tell: string;
    readonly notNow: string;
  };
  readonly because: {
    readonly left: (facts: { readonly number: number }) => string;
  };
}
