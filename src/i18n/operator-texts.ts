/** What the operator reads in the terminal. English only, like the logs and the operator's documents. */
export const operatorTexts = {
  /** What each environment variable should be. */
  variables: {
    DISCORD_TOKEN:
      'your bot’s token: three parts joined by dots, from the Bot page of Discord’s developer portal',
    DISCORD_API_URL:
      'the address of an API like Discord’s, beginning with https:// (leave it out for Discord itself)',
    DATABASE_URL:
      'sqlite:// and the path of a file, such as sqlite://data/moments.sqlite, or the address of a PostgreSQL database, such as postgres://user:password@host:5432/moments',
    ENCRYPTION_KEY:
      '32 random bytes, in hex or base64 (leave it out to store everything in the clear). Make one with: node -p "crypto.randomBytes(32).toString(\'base64\')"',
    ENCRYPTION_KEY_OLD:
      'the key from before, in hex or base64 (only for npm run data -- rekey, when the database is encrypted already)',
    LIBRARY_MEMORY_MB:
      'a whole number of megabytes, at least 1: what the moments of all servers may take in memory together (leave it out for 512)',
    SHARDS:
      'auto, a number of shards that this process runs, or the range that it runs of them, such as 0-3 of 8; a range needs PostgreSQL, which several processes can share (leave it out for auto)',
    DEV_GUILD_ID: 'the id of one server, 17 to 20 digits (leave it out to register commands everywhere)',
    LOG_LEVEL: 'fatal, error, warn, info, debug or silent',
    HEALTH_PORT:
      'a free port of this machine, from 1 to 65535, at which /healthz and /metrics are served (leave it out to serve neither)',
    BACKUP_DIR: 'the folder for a backup a day (leave it out to have the bot make none)',
    BACKUP_KEEP: 'how many backups stay there, at least 1 (leave it out for 7)',
    FILM_SOURCES:
      'one or more of wikidata, tmdb and omdb with commas between (leave it out to have the films that come with the bot alone)',
    WIKIDATA_CONTACT:
      'your e-mail address, or the https:// address of a page that says how to reach you: Wikidata wants to know who asks',
    WIKIDATA_API_URL:
      'the address of an API like Wikidata’s, ending in /w/api.php (leave it out for Wikidata itself)',
    TMDB_TOKEN:
      'your API Read Access Token of TMDB: three parts joined by dots, from the API page of your account’s settings there',
    TMDB_API_URL: 'the address of an API like TMDB’s, beginning with https:// (leave it out for TMDB itself)',
    OMDB_URL:
      'the address of a folder with omdb.org’s files, beginning with https:// (leave it out for omdb.org itself)',
    OMDB_FOLDER: 'the folder for omdb.org’s films (leave it out for one beside the database)',
    PRIVACY_URL: 'the https:// address of your privacy policy (leave it out if you have none)',
    TERMS_URL: 'the https:// address of your terms (leave it out if you have none)',
    OPERATOR_CONTACT: 'your e-mail address, or the https:// address of a page that says how to reach you',
  },
  /** What is the matter with one of them. */
  faults: {
    missing: (name: string, should: string) => `${name} is missing. It should be ${should}.`,
    wrong: (name: string, should: string) => `${name} isn’t right. It should be ${should}.`,
    unshared: (name: string) =>
      `${name} names a part of the shards, but a file belongs to one process, so nobody could run the others. Set DATABASE_URL to a PostgreSQL database, which several processes can share; or leave ${name} out, and this process runs all.`,
  },
  whereToSet: (count: number) =>
    `Set ${count === 1 ? 'it' : 'them'} in the environment or in a file named .env; .env.example explains every variable.`,
  tryWithout: 'To try the bot without a token or an account, run: npm run sandbox',

  unknownVariable: (name: string, nearest: string | undefined) =>
    `The file .env sets ${name}, which the bot doesn’t know.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,

  nearVariable: (name: string, nearest: string) =>
    `The environment has ${name}, which the bot doesn’t know. Did you mean ${nearest}?`,

  store: {
    missing: (file: string) =>
      `There’s no database of the bot at ${file}. Check DATABASE_URL, and the folder that you run this in.`,
    'in-use': (file: string) =>
      `Another bot has ${file} open. Stop that one first, or give this one a DATABASE_URL of its own.`,
    'shard-in-use': (server: string) =>
      `Another bot works for the same servers on ${server}. Stop that one first; or, if several are to share the work, give each its own range in SHARDS, such as 0-1 of 4 and 2-3 of 4.`,
    'other-shards': (server: string) =>
      `The bots that work on ${server} divide the servers into another number of shards. Set the same number in SHARDS for all of them. To change it, stop all of them first.`,
    locked: (file: string) =>
      `Another program keeps ${file} locked: a database browser, a backup, or a tool that changes something in it. Close that program, then start again.`,
    linked: (file: string) =>
      `${file} has another name, by a hard link. A second bot could open it under that name, and destroy what is in it. Delete the other name (find it with: find / -samefile ${file}), or make a copy instead of a link.`,
    emptied: (file: string) =>
      `${file} is empty, although a bot has used it before. Put a backup in its place; or delete it, if nothing was in it, to start empty.`,
    'not-a-database': (file: string) =>
      `${file} is damaged, or isn’t a SQLite database. Nothing in it was changed. Put a backup in its place, or move it away to start empty.`,
    outdated: (file: string) =>
      `${file} was made by a version from before the first release, and can’t be read any more. Nothing in it was changed. To start empty, move it away, along with its -wal and -shm files, or give the bot another DATABASE_URL.`,
    newer: (file: string) =>
      `${file} has records of a later release of the bot, which this one would leave out, and couldn’t erase when people ask for it. Run that release again; or go back to a backup from before, with npm run restore. Nothing in it was changed.`,
    encrypted: (file: string) =>
      `${file} is encrypted, and there is no ENCRYPTION_KEY. Set its key, then start again. Nothing in it was changed.`,
    'other-key': (file: string) =>
      `${file} is encrypted with another key than this ENCRYPTION_KEY. Set the right one, then start again. Nothing in it was changed.`,
    'not-encrypted': (file: string) =>
      `${file} isn’t encrypted, but there is an ENCRYPTION_KEY. Encrypt it with: npm run data -- rekey. Nothing in it was changed.`,
    rekeying: (file: string) =>
      `${file} is being encrypted anew, and that was interrupted. Finish it with: npm run data -- rekey`,
    copying: (file: string) =>
      `${file} has only half of what is to be in it: that was interrupted. Finish it with the same command: npm run data -- copy, npm run data -- import or npm run restore.`,
    'not-empty': (server: string) =>
      `There is something in ${server} already, and nothing was changed. Make a new database with CREATE DATABASE, and name that one in DATABASE_URL.`,
    'read-only': (file: string) =>
      `${file} can’t be written to. Give the bot’s user permission to write to it and its folder.`,
    full: (file: string) => `The disk that holds ${file} is full. Make room, then start again.`,
    address: (address: string) =>
      `The address ${address} in DATABASE_URL, or the one given to a command, can’t be used. It should be like postgres://user:password@host:5432/moments, with ?sslmode=… or ?sslrootcert=FILE at its end if need be. Characters such as @ / ? # % in the password are written as %40 %2F %3F %23 %25.`,
    unreachable: (server: string) =>
      `Couldn’t connect to ${server}. Check that the server runs, has connections left, and can be reached from here. A server on another machine has to have TLS and a certificate that this one trusts: name its authority with ?sslrootcert=FILE in DATABASE_URL, or write ?sslmode=no-verify (encrypted, but it may be anybody) or ?sslmode=disable (not encrypted) if the network in between is yours.`,
    refused: (server: string) =>
      `${server} doesn’t let the bot in. Check the user, the password and the name of the database in DATABASE_URL.`,
    'too-old': (server: string) => `${server} is too old a server. The bot needs PostgreSQL 13 or later.`,
    standby: (server: string) =>
      `${server} can only be read: it is a standby, or set to read only. Give the bot the address of the server that takes writes.`,
    'no-rights': (server: string) =>
      `The bot’s user has too few rights at ${server}. Give it the database: ALTER DATABASE name OWNER TO user; or let it create its table: GRANT CREATE ON SCHEMA public TO user;`,
    'no-locks': (server: string) =>
      `The advisory locks of ${server} keep nobody away, so two bots could destroy each other’s records. If there is a pooler in front of it, such as PgBouncer, let the bot connect to the server itself, or have the pooler give it a session of its own. Some databases that speak PostgreSQL’s language have no such locks; the bot can’t use these.`,
    'other-table': (server: string) =>
      `${server} has a table named keyv that isn’t the bot’s. Give the bot a database of its own. Nothing in this one was changed.`,
    'other-collation': (server: string) =>
      `${server} keeps text in another way than the bot needs. Give the bot a new database, with the encoding UTF8, and let it create its own table. Nothing in this one was changed.`,
    unknown: (server: string) =>
      `The connection to ${server} was lost during a write, which may have been done or not. Run it again.`,
    unavailable: (file: string) =>
      `${file} can’t be opened. Check that its path is right and that the disk works.`,
  },

  start: {
    token: (apiUrl: string) =>
      `Discord doesn’t know this DISCORD_TOKEN (asked at ${apiUrl}). Make a new one on the Bot page of the developer portal.`,
    unreachable: (apiUrl: string) =>
      `Couldn’t reach Discord at ${apiUrl}. Check the network and DISCORD_API_URL, then start again.`,
    commands: (apiUrl: string) =>
      `Discord (at ${apiUrl}) didn’t accept the bot’s commands. If DEV_GUILD_ID is set, check that the bot is in that server; otherwise, try again later.`,
    'one-process': (address: string) =>
      `Several processes can’t share ${address}. Run all shards in one process (npm start), or move to PostgreSQL, which docs/operating.md describes.`,
    port: (port: string) =>
      `Port ${port} of this machine can’t be had: another program has it, perhaps another bot, or it is below 1024 and needs more rights. Give this one a HEALTH_PORT of its own, or leave that out.`,
    'env-file': (file: string) =>
      `${file} can’t be read. It has to be a text file, and the user that runs the bot has to be allowed to read it.`,
  },

  texts: (language: string, faults: readonly string[]) =>
    `The texts in src/i18n/locales/${language} don’t fit: ${language} ${faults.join('; ')}. Every language needs the same keys as English; after a change, run: npm run texts`,

  purge: {
    usage: (names: readonly string[]) =>
      `Say which source’s kept answers to delete: npm run purge -- ${names.join(' ')}`,
    unknown: (name: string, names: readonly string[]) =>
      `There’s no film source called ${name}, so nothing was deleted. Choose one of: ${names.join(', ')}.`,
    noDatabase: (file: string) =>
      `There’s no database at ${file}, so nothing was deleted. Check DATABASE_URL, and the folder that you run this in.`,
    done: (name: string, deleted: number) => `${name}: ${deleted} kept answers deleted.`,
    doneFilms: (folder: string) => `omdb: the films in ${folder} deleted.`,
  },

  data: {
    usage:
      'Say what to do with the database: npm run data -- export FILE; or, with the bot stopped: npm run data -- import FILE | migrate | rekey | copy FROM TO',
    stopped: 'Stopped. What was begun is taken back, or goes on the next time.',
    records: (done: number, total: number) => `${done} of ${total} records`,
    brought: (records: number) => `${records} records`,
    exported: (records: number, file: string) =>
      `${records} records are in ${file}, in the clear: whoever reads it, reads everything.`,
    leftOut: (keys: readonly string[]) => `Left out, since they can’t be read: ${keys.join(', ')}`,
    imported: (records: number) => `${records} records are imported. Start the bot.`,
    kept: (file: string) => `What was there before is now ${file}.`,
    migrated: (read: number, rewritten: number) =>
      `${read} records were read, and ${rewritten} of them written anew, in the version of this release.`,
    leftAsTheyWere: (keys: readonly string[]) =>
      `Left as they were, since they are damaged, or of a later release: ${keys.join(', ')}`,
    transfer: {
      exists: (file: string) => `There is a ${file} already. Name another file.`,
      'not-an-export': (file: string) =>
        `${file} isn’t a file of npm run data -- export. Nothing was changed.`,
      newer: (file: string) =>
        `${file} was written by a later release of the bot, which this one can’t read. Nothing was changed.`,
      cut: (file: string) => `${file} isn’t whole: its end is missing. Nothing was changed.`,
      broken: (file: string, line: number) =>
        `Line ${line} of ${file} can’t be read, or isn’t in its place. Nothing was changed.`,
      'not-empty': (place: string) =>
        `${place} has records already, and nothing was changed. Move it away, or give this one another DATABASE_URL.`,
      'no-folder': (file: string) => `${file} isn’t there, or its folder isn’t. Check the name.`,
      full: (file: string) =>
        `The disk that holds ${file} is full. Make room, or name a file on another disk.`,
      'read-only': (file: string) =>
        `This user may not read or write ${file}. Name another file, or allow it.`,
      unavailable: (file: string) => `${file} couldn’t be read or written.`,
    },
    rekey: {
      noDatabase: (file: string) =>
        `There’s no database at ${file}, so nothing was encrypted. Check DATABASE_URL, and the folder that you run this in. A new database is encrypted from the start if there is an ENCRYPTION_KEY.`,
      otherKeys: (file: string) =>
        `These keys don’t fit ${file}, and nothing in it was changed. ENCRYPTION_KEY is the new key; leave it out to have nothing encrypted. ENCRYPTION_KEY_OLD is the key that the database is encrypted with now; leave it out if there is none. If an earlier run was interrupted, both have to be as they were then.`,
      rows: (done: number, total: number) => `${done} of ${total} records`,
      compact: 'Writing the file anew, so that nothing of the old records is left in it …',
      done: (rows: number, isEncrypted: boolean) =>
        isEncrypted
          ? `${rows} records are encrypted with ENCRYPTION_KEY. Keep it somewhere safe: without it, nobody can read them. ENCRYPTION_KEY_OLD is no longer needed, except for backups from before.`
          : `${rows} records are no longer encrypted. Leave out ENCRYPTION_KEY_OLD from now on.`,
      unreadable: (keys: readonly string[]) =>
        `Left as they were, since they are damaged: ${keys.join(', ')}`,
      unchanged: (isEncrypted: boolean) =>
        isEncrypted
          ? 'Everything is encrypted with ENCRYPTION_KEY already.'
          : 'Nothing is encrypted, and there is no ENCRYPTION_KEY.',
    },
    copy: {
      noDatabase: (file: string) =>
        `There’s no database at ${file}, so nothing was copied. Check the address, and the folder that you run this in.`,
      notEmpty: (place: string) =>
        `There is something in ${place}, so nothing was copied. Copy into a new database: a path where no file is, or one just made with CREATE DATABASE.`,
      noVariable: (name: string) =>
        `There is no ${name} in the environment or in .env. Name a variable that has an address, or give the address itself.`,
      noAddress: (should: string) => `An address is ${should}; or the name of a variable that has one.`,
      copying: (done: number, total: number) => `${done} of ${total} records copied`,
      comparing: (done: number, total: number) => `${done} of ${total} records compared`,
      done: (rows: number, checksum: string) =>
        `${rows} records copied, and compared: both databases have the checksum ${checksum}. Now set DATABASE_URL to the new one, and start the bot; keep the old one until you have seen that all is well. What was encrypted still is, with the same ENCRYPTION_KEY.`,
      leftOut: (keys: readonly string[]) =>
        `Left out, since they are damaged and the bot couldn’t read them anyway: ${keys.join(', ')}`,
      different:
        'The copy differs from what was copied, so it can’t be used yet. Something else writes to one of the two; stop that, and run it again.',
      stopped: 'Stopped. Run the same command again to go on; no bot starts on half a copy.',
    },
  },

  backup: {
    usage: 'Write a backup into BACKUP_DIR, or into another folder: npm run backup -- FOLDER',
    noFolder:
      'Say where to: set BACKUP_DIR, or name a folder: npm run backup -- FOLDER. At best it is on another disk.',
    records: (done: number, total: number) => `${done} of ${total} records`,
    checking: 'Reading it once more …',
    made: (file: string, records: number, isEncrypted: boolean) =>
      `${records} records are in ${file}${isEncrypted ? ', encrypted with ENCRYPTION_KEY. Keep the key elsewhere: without it, nobody can read them.' : '. It is not encrypted: whoever reads it, reads everything.'}`,
    stopped: 'Stopped. Nothing was written.',
    faults: {
      'no-folder': (folder: string) =>
        `There’s no folder ${folder}. Make it, or connect the disk that it is on.`,
      full: (folder: string) => `The disk that holds ${folder} is full. Make room, or keep fewer backups.`,
      'read-only': (folder: string) =>
        `${folder} can’t be written to. Give the bot’s user permission to write to it.`,
      'not-a-backup': (file: string) => `${file} isn’t a backup of this bot. Nothing was changed.`,
      newer: (file: string) =>
        `${file} was made by a later release of the bot, which this one can’t read. Install that release, then restore it. Nothing was changed.`,
      cut: (file: string) =>
        `${file} isn’t whole: its end is missing. Copy it again, or take another one. Nothing was changed.`,
      damaged: (file: string) =>
        `${file} is damaged: it isn’t what was written. Copy it again, or take another one. Nothing was changed.`,
      encrypted: (file: string) =>
        `${file} is encrypted, and there is no ENCRYPTION_KEY. Set the key that it was made with. Nothing was changed.`,
      'other-key': (file: string) =>
        `${file} is encrypted with another key than this ENCRYPTION_KEY. Set the key that it was made with; once it is restored, change the key with: npm run data -- rekey. Nothing was changed.`,
      unavailable: (where: string) => `${where} can’t be used.`,
    },
  },

  restore: {
    usage:
      'Say which backup to restore, with the bot stopped: npm run restore -- FILE. To only check it: npm run restore -- --check FILE',
    from: (createdAt: string, release: string) => `A backup of ${createdAt}, by release ${release}.`,
    right: (records: number) => `All ${records} records in it are as they were written.`,
    done: (records: number) => `${records} records are restored. Start the bot.`,
    kept: (file: string) =>
      `The database from before is now ${file}. Delete it, once you’re sure that you don’t need it.`,
    notEncrypted:
      'This backup isn’t encrypted, but there is an ENCRYPTION_KEY. Encrypt the database before you start the bot: npm run data -- rekey',
    stopped: 'Stopped. Nothing was changed.',
  },

  doctor: {
    marks: { ok: 'ok   ', note: 'note ', bad: 'BAD  ' },
    /** What is looked at. */
    subjects: {
      machine: 'this machine',
      database: 'the database',
      discord: 'Discord',
      sources: 'the film databases',
      backups: 'the backups',
    },
    slow: (subject: string, seconds: number) => `… still looking at ${subject}, for ${seconds} seconds now.`,
    well: 'The bot has all that it needs.',
    ill: 'What is marked BAD has to be put right.',
    config: 'The configuration can be read.',
    node: (version: string) => `Node ${version} runs the bot.`,
    oldNode: (version: string, needed: string) =>
      `Node ${version} is too old. Install ${needed} or later; the current LTS is best.`,
    database: (file: string, records: number) => `All ${records} records in ${file} were read.`,
    noDatabase: (file: string) =>
      `There’s no database at ${file} yet: the bot makes one when it starts. If it has run before, check DATABASE_URL, and the folder that you run this in.`,
    aside: (keys: readonly string[], all: number) =>
      `${all === 1 ? '1 record is' : `${all} records are`} damaged, or of a later release, and the bot leaves out what it can’t read: ${keys.join(', ')}${all > keys.length ? ' …' : ''}. Run that release again, or restore a backup.`,
    room: (megabytes: number) => `The disk of the database has ${megabytes} MB to spare.`,
    noRoom: 'The disk of the database is full: nothing can be shared. Make room.',
    littleRoom: (megabytes: number) =>
      `The disk of the database has only ${megabytes} MB to spare. Make room before it is full.`,
    token: (name: string) => `Discord knows the token: the bot is ${name}.`,
    intents: 'No privileged intent is needed: none has to be turned on in the developer portal.',
    clock: 'The clock agrees with Discord’s.',
    clockOff: (seconds: number) =>
      `The clock differs from Discord’s by ${seconds} seconds. Have it set by the network (timedatectl set-ntp true).`,
    noClock: 'Discord did not say what time it is, so the clock was not compared.',
    shards: (count: number) =>
      `The servers are divided into ${count} ${count === 1 ? 'shard' : 'shards'}, as Discord recommends or more.`,
    fewShards: (count: number, recommended: number) =>
      `The servers are divided into ${count} ${count === 1 ? 'shard' : 'shards'}; Discord recommends ${recommended}, and refuses one with more than 2,500 servers. Set SHARDS anew while all processes are stopped.`,
    noShardsRun: 'No bot runs on this database now.',
    allShardsRun: (count: number) => `All ${count} shards are run.`,
    missingShards: (missing: readonly number[], count: number) =>
      `Nobody runs shards ${missing.join(', ')} of ${count}, so nobody answers in their servers. Start a process with these in SHARDS.`,
    otherShards: (run: number, configured: number) =>
      `The bots that run count ${run} shards, and SHARDS here ${configured}. Set the same number for all of them.`,
    install: 'Discord’s own button adds the bot with the permissions that it wants.',
    ownInstall: (link: string) =>
      `The app is private, or has an install link of its own. To add the bot, use: ${link}`,
    otherInstall: (link: string) =>
      `Discord’s own button adds the bot with other permissions; the bot sets that at its next start. Until then, use: ${link}`,
    channel: (setting: string, channel: string, guild: string) =>
      `${setting}: the bot may do all that it wants in channel ${channel} of server ${guild}.`,
    lacks: (setting: string, channel: string, guild: string, permissions: readonly string[]) =>
      `${setting}: in channel ${channel} of server ${guild} the bot lacks ${permissions.join(', ')}. Give it these in the channel’s settings.`,
    noChannel: (setting: string, channel: string, guild: string, reason: string) =>
      `${setting}: the bot can’t see channel ${channel} of server ${guild} (${reason}). Choose another in /settings there, or let the bot in.`,
    pictures: 'Pictures can be drawn.',
    noPictures: (reason: string) =>
      `Pictures can’t be drawn (${reason}). Install the packages on this machine: npm ci`,
    source: (name: string) => `${name} answers.`,
    sourceRefuses: (name: string, status: number) =>
      `${name} refuses the bot (HTTP ${status}). Check its token or contact.`,
    sourceGone: (name: string) => `${name} can’t be reached. Check the network and its address.`,
    noOmdb: 'The films of omdb.org are not there yet: the bot fetches them, or npm run films -- update.',
    backup: (file: string, hours: number) => `The latest backup is ${file}, ${hours} hours old.`,
    oldBackup: (file: string, hours: number) =>
      `The latest backup is ${file}, ${hours} hours old. Look for “backup not made” in the log, or run: npm run backup`,
    noBackups: 'There are no backups: BACKUP_DIR is not set.',
    noBackupYet: (folder: string) => `There is no backup in ${folder} yet. Make one: npm run backup`,
  },

  films: {
    usage: 'Say what to do with the films of omdb.org: npm run films -- update',
    off: 'FILM_SOURCES doesn’t name omdb yet: without that, the bot leaves these films alone.',
    fetching: (file: string, at: number, files: number) => `Fetching ${file} (${at} of ${files})`,
    asking: (url: string) => `Asking ${url} for its films …`,
    retrying: (url: string, seconds: number, attempt: number, attempts: number) =>
      `${url} didn’t answer, or ended early. Trying again in ${seconds} s (attempt ${attempt} of ${attempts}) …`,
    reading: (file: string, at: number, files: number) => `Reading ${file} (${at} of ${files})`,
    writing: (films: number) => `Building the index of ${films} films; this takes a while …`,
    updated: (films: number, broken: number) =>
      `${films} films are ready${broken > 0 ? `; ${broken} broken rows were left out` : ''}. A bot that is running takes them within a minute.`,
    unchanged: 'Nothing has changed at omdb.org since the last update.',
    stopped: 'Stopped. The next update goes on from here; the films from before stay as they are.',
    faults: {
      unreachable: (where: string) =>
        `Couldn’t reach ${where}, or it ended early each time. Check the network and OMDB_URL, then run it again: it goes on from where it was.`,
      refused: (where: string) => `${where} was refused. Try again later.`,
      missing: (where: string) => `There’s no file at ${where}. Check OMDB_URL.`,
      'not-a-dump': (where: string) =>
        `What came from ${where} isn’t a bzip2 file but something else, such as a web page. Check OMDB_URL, or try again later.`,
      damaged: (where: string) => `${where} was damaged, and is deleted. Run it again to fetch it anew.`,
      'too-large': (where: string) =>
        `${where} is far larger than omdb.org’s file, and wasn’t read to its end. Check OMDB_URL.`,
      'other-columns': (where: string) =>
        `${where} lacks a column that the bot needs. If it came from omdb.org, its format has changed: please report it.`,
      broken: (where: string) =>
        `Too many rows of ${where} can’t be read. Try again later; if that doesn’t help, please report it.`,
      shrunk: (folder: string) =>
        `omdb.org’s files have less than half of the films that are in ${folder}, so these stay. If that is right, delete them first: npm run purge -- omdb`,
      'in-use': (folder: string) => `Another update is running in ${folder}. Wait until it is done.`,
      full: (where: string) => `The disk that holds ${where} is full. Make room, then run it again.`,
      'read-only': (where: string) =>
        `${where} can’t be written to. Give the bot’s user permission to write to it and its folder.`,
      unavailable: (where: string) => `The films in ${where} couldn’t be updated.`,
      stopped: () => 'The update was stopped.',
    },
  },

  /** It was asked to stop before it was ready. */
  startGivenUp: 'Stopping: the start is given up, and what it opened is closed …',
  lost: 'Discord has closed the connection for good; the log has its code. Check the token, then start again.',
  /** The underlying error's message, which may name the very field that is wrong. */
  cause: (message: string) => `The error was: ${message}`,

  bug: 'The bot couldn’t start because of a bug. Please report it, with what the terminal says.',
};
