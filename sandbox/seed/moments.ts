import type { PersonName } from '../community.ts';

/** What somebody types and picks to share a moment. */
export interface SeededMoment {
  readonly by: PersonName;
  /** The age-restricted channel, in place of the one of moments. */
  readonly afterDark?: true;
  /** What is typed to find the film, and the film that has to be offered first. */
  readonly film: { readonly typed: string; readonly id: string };
  /** What is typed to find where somebody is from. */
  readonly country?: string;
  readonly video?: string;
  /** What the picture shows, for those who don't see it. */
  readonly alt?: string;
  readonly text: string;
  readonly at?: string;
  readonly moods: readonly string[];
  readonly contentNotes: readonly string[];
  readonly spoiler: boolean;
}

export const moments = {
  john: {
    by: 'john',
    film: { typed: 'yedinci kogus', id: '7-kogustaki-mucize-2019' },
    country: 'Malta',
    text:
      'Memo finally meets his daughter Ova. Everyone in the cell has helped him escape, even the ones who hated him on ' +
      'the first day, and now he just kneels there and holds her. No wall is stronger than a family. I watched it with ' +
      'my nanna in Gozo. Neither of us could speak, so she got up and made tea.',
    at: '1:58:30',
    moods: ['moved', 'hope', 'love'],
    contentNotes: ['death'],
    spoiler: true,
  },
  elif: {
    by: 'elif',
    film: { typed: '7번방', id: '7-beonbang-ui-seonmul-2013' },
    country: 'Türkiye',
    text:
      'Koğuştakiler küçük Ye-sung’u gizlice içeri sokuyor. Yong-gu kızına bir sarılıyor, bir daha bırakmıyor; o koca ' +
      'koca adamlar da başka yere bakıyormuş gibi yapıyor. Bizimkini yıllardır bilirim, aslını bu hafta izledim. Dil ' +
      'başka, gözyaşı aynı.',
    moods: ['moved', 'love'],
    contentNotes: [],
    spoiler: true,
  },
  sofia: {
    by: 'sofia',
    film: { typed: 'celda de los milagros', id: 'la-celda-de-los-milagros-2025' },
    country: 'México',
    alt: 'Un cielo de noche lleno de estrellas, con la luna llena sobre unos cerros oscuros y una sola ventana encendida',
    text:
      'Cuando Héctor por fin abraza a Alma, en la sala no se oía ni una palomita. Lloré por ellos y por mi papá, que ' +
      'también vendió fruta para que yo estudiara. Al llegar a casa pinté el cielo de esa noche, con una ventana encendida.',
    moods: ['moved', 'love', 'hope'],
    contentNotes: ['death', 'child-in-danger'],
    spoiler: true,
  },
  mika: {
    by: 'mika',
    film: { typed: 'intouch', id: 'intouchables-2011' },
    video: 'https://www.youtube.com/results?search_query=intouchables+boogie+wonderland',
    text:
      'The stiffest birthday party in Paris, and Driss puts on Earth, Wind & Fire and simply dances. And Philippe, who ' +
      'can’t move a finger, dances with his whole face.',
    moods: ['joy', 'love'],
    contentNotes: [],
    spoiler: false,
  },
  ana: {
    by: 'ana',
    film: { typed: '수상한 그녀', id: 'susanghan-geunyeo-2014' },
    text:
      'Everyone is laughing by then. And she steps up to sing, twenty years old again, and for the length of one song ' +
      'you see all that those hands have carried. I rang my mother before the credits were over.',
    moods: ['nostalgia', 'longing', 'love'],
    contentNotes: [],
    spoiler: true,
  },
  afterDark: {
    by: 'ana',
    afterDark: true,
    film: { typed: 'perfetti', id: 'perfetti-sconosciuti-2016' },
    text:
      'All phones lie on the table. Rocco’s daughter calls with the question that every father dreads, and the whole ' +
      'dinner listens. He doesn’t scold. He asks her which answer she will still smile at one day. Nobody reached for ' +
      'their glass, and neither did I.',
    moods: ['moved', 'love'],
    contentNotes: ['sexual-content'],
    spoiler: true,
  },
} as const satisfies Record<string, SeededMoment>;
