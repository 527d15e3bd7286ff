import { writeCommunity } from '../../harness/community/write-community.ts';
import { seeded } from '../../harness/seeded.ts';
import type { Options } from '../options.ts';
import { CARDS, Crowding } from '../rate/crowding.ts';
import { SlowDown } from '../rate/slow-down.ts';
import { climb, figuresOf, lineOf } from '../rate/staircase.ts';
import type { Figure, PartReport } from '../report.ts';
import type { Running } from '../soak.ts';
import { Stage } from '../stage.ts';

export type RateOptions = Pick<Options, 'rate' | 'seconds' | 'steps' | 'slow'>;

/** Moments in the community. */
const MOMENTS = 1_000;
const FILMS = ['7-kogustaki-mucize-2019', 'drishyam-2013', 'forrest-gump-1994', 'infernal-affairs-2002'];
/** How far the bot is slowed down, if the machine can't send enough to break it: it runs for one part in so many. */
const SLOWED = [4, 16];
/** How long the crowd comes before the bot is slowed down. */
const WARM_UP_SECONDS = 2;
/** Memory that no crowd may exceed. A bot at rest takes about 120 MB. */
const MAX_RESIDENT_MB = 500;
/** Milliseconds in which what came must be done with. */
const QUIET_TIMEOUT_MS = 20_000;

/** Holds a rate, then raises it until the bot no longer keeps up, and looks at what people meet then. */
export function rate(options: RateOptions, running: Running): Promise<PartReport> {
  return Stage.use(
    async (stage) => {
      const slowDown = new SlowDown();
      try {
        return await hold(stage, slowDown, options, running);
      } finally {
        await slowDown.end();
      }
    },
    {},
    ({ databaseFile, discord: { guild, channels } }) =>
      writeCommunity(databaseFile, {
        guild: guild.id,
        channel: channels.moments.id,
        moments: MOMENTS,
        films: FILMS,
      }),
  );
}

async function hold(
  stage: Stage,
  slowDown: SlowDown,
  { rate: held, seconds, steps, slow }: RateOptions,
  { seed, signal, tell }: Running,
): Promise<PartReport> {
  const crowd = await Crowding.gather(stage, seeded(seed));
  const before = await stage.stored();
  tell(`${MOMENTS} moments, ${CARDS} cards, and a crowd`);
  const { pid } = stage.bot;
  if (pid === undefined) throw new Error('the bot has no process');
  // What it does only once, such as compiling its code, would take a bot that is slowed down many seconds.
  if (slow > 1) await crowd.hold(held, WARM_UP_SECONDS, signal);
  await slowDown.slow(pid, slow);
  const first = await crowd.hold(held, seconds, signal);
  tell(lineOf(`${slowed(slow)}${held}/s`, first));
  const figures: Figure[] = [...figuresOf(`${slowed(slow)}${held}/s`, first)];

  const broken: string[] = [];
  for (const oneIn of slow > 1 ? [slow] : [1, ...SLOWED]) {
    await slowDown.slow(pid, oneIn);
    // A bot that was slowed down breaks earlier.
    const from = slow > 1 ? held : Math.ceil(held / oneIn);
    const climbed = await climb(crowd, { from, steps, seconds, bot: slowed(oneIn), signal, tell });
    figures.push(...climbed.figures);
    const recoveredMs = climbed.isBroken ? await crowd.recover(signal) : undefined;
    if (recoveredMs !== undefined)
      figures.push({ what: 'answers at once again after', value: recoveredMs, unit: 'ms' });
    else if (climbed.isBroken && !signal.aborted) {
      broken.push('the bot did not answer again after the crowd was gone');
    }
    if (climbed.isBroken || steps === 0 || signal.aborted) break;
  }
  await slowDown.slow(pid, 1);
  await stage.quiet(QUIET_TIMEOUT_MS);

  const ending = await stage.endedBy();
  if (ending !== undefined) broken.push(`the bot ended: ${ending}`);
  figures.push({ what: 'memory, highest', value: crowd.residentMb, unit: 'MB' });
  if (crowd.residentMb > MAX_RESIDENT_MB) broken.push(`the bot took ${crowd.residentMb.toFixed(0)} MB`);
  const stored = await stage.stored();
  const untold = crowd.presses.faults(before, stored);
  figures.push({ what: 'goosebumps that are not as people were told', value: untold.length });
  return {
    part: 'rate',
    figures,
    broken: [...broken, ...stored.faults, ...stage.errorFaults(), ...stage.requestFaults()],
  };
}

const slowed = (oneIn: number) => (oneIn > 1 ? `slowed down ${oneIn} times, ` : '');
