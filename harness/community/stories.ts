import { pick, type Random } from '../seeded.ts';

/**
 * Sentences that people might write about a film, in languages with several scripts: a story is one to four of them in one
 * language.
 */
const SENTENCES = {
  en: [
    'I had to pause the film because I could not see through my tears.',
    'Nobody says a word, and still you know that he has forgiven her.',
    'When the door opens and she runs to him, the whole room went quiet.',
    'My father watched it with me, and for once he did not joke.',
    'It is only a paper boat, but by then you know what it means to both of them.',
    'Then the music stops, and you hear nothing but the rain on the roof of the prison.',
  ],
  tr: [
    'Kapı açıldığında nefesimi tuttum.',
    'Kızının elini tuttuğu an bütün salon ağlıyordu.',
    'O bakışı hiçbir zaman unutmayacağım, çünkü babam da bana öyle bakardı.',
    'Müzik sustu ve yalnızca ayak sesleri kaldı.',
    'Herkes onun masum olduğunu biliyordu ama kimse söyleyemiyordu.',
  ],
  es: [
    'Se me puso la piel de gallina cuando por fin se abrazan.',
    'Nadie dice nada y, sin embargo, se entiende todo.',
    'La primera vez la vi con mi abuela, que no soltó mi mano en toda la película.',
    'Cuando suena esa canción, ya sabes que no va a volver.',
    'Es una escena corta, pero cambia todo lo que habías visto antes.',
  ],
  de: [
    'Als sie den Brief endlich liest, hatte ich am ganzen Körper Gänsehaut.',
    'Man sieht nur seine Hände, und das genügt.',
    'Im Kino hat danach minutenlang niemand gesprochen.',
    'Ich habe die Szene dreimal gesehen und jedes Mal etwas anderes bemerkt.',
  ],
  fr: [
    'Quand il retire son chapeau, on comprend enfin qui il est.',
    'Je ne pleure jamais au cinéma, mais là je n’ai pas pu me retenir.',
    'Le silence avant la dernière phrase dure une éternité.',
    'Ma sœur et moi, nous nous sommes regardées sans rien dire.',
  ],
  ru: [
    'Когда он узнаёт её голос, у меня побежали мурашки.',
    'Они молчат, а понятно всё.',
    'Я смотрел этот фильм с дедом, и он впервые рассказал о войне.',
    'После этой сцены я долго не мог говорить.',
  ],
  ko: [
    '문이 열리고 딸이 뛰어오는 순간 눈물이 났다.',
    '아무 말도 하지 않지만 모든 것이 전해진다.',
    '음악이 멈추고 숨소리만 들리는 장면을 잊을 수 없다.',
    '아버지와 함께 봤는데 처음으로 아버지가 우는 것을 보았다.',
  ],
  ja: [
    '扉が開いて娘が走ってくる場面で鳥肌が立った。',
    '何も言わないのに、すべてが伝わってくる。',
    '音楽が止まり、雨の音だけが残る。',
    'あの一言のために二時間があったのだと思う。',
  ],
  ar: [
    'عندما فُتح الباب وركضت إليه لم أستطع أن أحبس دموعي.',
    'لا أحد يتكلم، ومع ذلك يُفهم كل شيء.',
    'شاهدت الفيلم مع أمي ولم ننطق بكلمة حتى النهاية.',
  ],
  hi: [
    'जब दरवाज़ा खुला और बेटी दौड़कर आई, मेरी आँखें भर आईं।',
    'कोई कुछ नहीं कहता, फिर भी सब समझ में आ जाता है।',
    'संगीत रुकता है और सिर्फ़ बारिश सुनाई देती है।',
  ],
  el: [
    'Όταν άνοιξε η πόρτα, ανατρίχιασα ολόκληρος.',
    'Κανείς δεν μιλάει κι όμως τα καταλαβαίνεις όλα.',
    'Μετά από αυτή τη σκηνή δεν μπορούσα να μιλήσω.',
  ],
  pt: [
    'Quando ela reconhece a voz dele, eu arrepiei inteiro.',
    'Ninguém fala nada, e mesmo assim a gente entende tudo.',
    'Vi com meu pai, e foi a primeira vez que ele chorou na minha frente.',
  ],
} as const;

const MAX_SENTENCES = 4;

interface MadeStory {
  readonly text: string;
  readonly language: string;
}

const LANGUAGES = Object.entries<readonly string[]>(SENTENCES);

/** A story of about 15 to 300 characters. */
export function madeStory(random: Random): MadeStory {
  const [language, sentences] = pick(LANGUAGES, random);
  const length = 1 + Math.floor(random() * MAX_SENTENCES);
  return { language, text: Array.from({ length }, () => pick(sentences, random)).join(' ') };
}

/** A reply: one sentence. */
export function madeReply(random: Random): string {
  const [, sentences] = pick(LANGUAGES, random);
  return pick(sentences, random);
}

const NAMES =
  'Elif Mehmet Zeynep Sofía Diego Lucía John Emma Oliver Jürgen Klara Chloé Étienne Сергей Анна 민준 서연 さくら 健太 عمر ليلى अर्जुन प्रिया Νίκος Ελένη João Beatriz Minh Thảo Maria Matteo Agnieszka Łukasz'.split(
    ' ',
  );

/** The name of the author with that number. Some names occur often, as in real life. */
export function madeName(index: number): string {
  const name = NAMES[index % NAMES.length] ?? '';
  const round = Math.floor(index / NAMES.length);
  return round === 0 ? name : `${name} ${round}`;
}
