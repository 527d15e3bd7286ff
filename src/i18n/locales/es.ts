import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { ContentNote, Mood } from '../../domain/moment.ts';
import { counted } from '../counted.ts';
import type { Texts } from './en.ts';

const count = counted('es');

const answers = (number: number) =>
  count(number, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' });
const moments = (number: number) =>
  count(number, { one: '# momento', many: '# de momentos', other: '# momentos' });
const films = (number: number) =>
  count(number, { one: '# película', many: '# de películas', other: '# películas' });
const countries = (number: number) =>
  count(number, { one: '# país', many: '# de países', other: '# países' });
const characters = (number: number) =>
  count(number, { one: '# carácter', many: '# de caracteres', other: '# caracteres' });

const moods: Record<Mood, string> = {
  moved: '😭 Hasta las lágrimas',
  joy: '😊 Alegría',
  hope: '🌅 Esperanza',
  love: '💛 Amor',
  awe: '✨ Asombro',
  courage: '🦁 Valentía',
  triumph: '🏆 Triunfo',
  nostalgia: '📼 Nostalgia',
  longing: '🌙 Anhelo',
  grief: '🕯️ Duelo',
  dread: '😨 Pavor',
  outrage: '⚖️ Indignación',
};

const contentNotes: Record<ContentNote, string> = {
  death: 'Muerte',
  violence: 'Violencia',
  abuse: 'Maltrato o abusos',
  'child-in-danger': 'Un menor en peligro',
  illness: 'Enfermedad o discapacidad',
  'self-harm': 'Autolesiones o suicidio',
  'sexual-content': 'Contenido sexual',
  war: 'Guerra',
  'animal-harm': 'Un animal sufre daño',
  frightening: 'Escenas que dan miedo',
};

const lineageKinds: Record<LineageKind, string> = {
  remake: 'remake',
  unofficial: 'versión no oficial',
  readaptation: 'otra película basada en el mismo libro u obra de teatro',
  reboot: 'reinicio de la saga',
};

const comparedKinds: Record<LineageKind, string> = {
  remake: 'La segunda es un remake de la primera.',
  unofficial: 'La segunda cuenta la historia de la primera sin tener los derechos, o eso se suele decir.',
  readaptation: 'Las dos se basan en el mismo libro o en la misma obra de teatro.',
  reboot: 'La segunda reinicia la saga de la primera.',
};

/** Spanish, in words that are at home both in Spain and in Latin America. */
export const es: Texts = {
  commands: {
    moment: { name: 'momento', description: 'Las escenas de cine que nos pusieron la piel de gallina' },
    'moment share': {
      name: 'compartir',
      description: 'Cuenta la escena que te puso la piel de gallina',
      options: {
        film: { name: 'película', description: 'Escribe el título en cualquier idioma y elige la película' },
        country: { name: 'país', description: 'De dónde eres' },
        video: { name: 'vídeo', description: 'Un enlace a la escena que empiece con https://' },
        picture: { name: 'imagen', description: 'Una imagen: PNG, JPEG, GIF o WebP' },
        alt: { name: 'descripción', description: 'Qué se ve en la imagen, para quienes no pueden verla' },
      },
    },
    'moment show': {
      name: 'mostrar',
      description: 'Vuelve a publicar un momento en este canal',
      options: {
        number: { name: 'número', description: 'Su número, o palabras de la película o del autor' },
      },
    },
    'moment random': {
      name: 'azar',
      description: 'Un momento al azar, distinto de los que acabas de ver',
      options: {},
    },
    'moment browse': {
      name: 'explorar',
      description: 'Recorre todos los momentos, del más reciente al más antiguo',
      options: {},
    },
    'moment remove': {
      name: 'quitar',
      description: 'Quita un momento tuyo o, si moderas, cualquiera',
      options: {
        number: { name: 'número', description: 'Su número, o palabras de la película o del autor' },
        reason: { name: 'motivo', description: 'Por qué; obligatorio si moderas' },
      },
    },
    film: { name: 'película', description: 'Películas, y cómo sus historias recorren el mundo' },
    'film info': {
      name: 'ficha',
      description: 'Datos, reparto y remakes de una película',
      options: {
        film: { name: 'película', description: 'Escribe el título en cualquier idioma y elige la película' },
      },
    },
    'film lineage': {
      name: 'versiones',
      description: 'Cómo viaja la historia de país en país, en imagen y en palabras',
      options: {
        film: { name: 'película', description: 'Escribe el título en cualquier idioma y elige la película' },
        theme: {
          name: 'tema',
          description: 'El aspecto de la imagen',
          choices: { dark: 'Oscuro', light: 'Claro' },
        },
      },
    },
    'film cast': {
      name: 'reparto',
      description: 'Quién interpreta a quién y qué tiene de especial cada cual',
      options: {
        film: { name: 'película', description: 'Escribe el título en cualquier idioma y elige la película' },
      },
    },
    'film compare': {
      name: 'comparar',
      description: 'Pon una película junto a otra versión de su historia',
      options: {
        film: { name: 'película', description: 'Escribe el título en cualquier idioma y elige la película' },
        with: { name: 'con', description: 'La otra versión; si no pones nada, la original' },
      },
    },
    'film family': {
      name: 'familias',
      description: 'Recorre las historias que se han contado una y otra vez',
      options: {
        country: { name: 'país', description: 'Solo las que tienen alguna versión de ese país' },
        decade: { name: 'década', description: 'Solo las que tienen alguna versión de esos años' },
        order: {
          name: 'orden',
          description: 'Cuáles aparecen primero',
          choices: {
            size: 'Primero las que tienen más versiones',
            newest: 'Primero las de versión más reciente',
            oldest: 'Primero las más antiguas',
          },
        },
      },
    },
    'film random': {
      name: 'azar',
      description: 'Una película que quizá aún no conozcas',
      options: { country: { name: 'país', description: 'Solo películas de ese país' } },
    },
    'film complete': {
      name: 'completar',
      description: 'Si moderas: completa los datos de una película que añadió alguien del servidor',
      options: { film: { name: 'película', description: 'La película que añadió alguien del servidor' } },
    },
    'film merge': {
      name: 'unir',
      description:
        'Si moderas: une una película añadida con la misma del catálogo; sus momentos van con ella',
      options: {
        film: { name: 'película', description: 'La película que añadió alguien del servidor' },
        into: { name: 'con', description: 'La misma película en el catálogo' },
      },
    },
    person: { name: 'persona', description: 'Quién hizo las películas y quién actúa en ellas' },
    'person info': {
      name: 'ficha',
      description: 'Qué hizo una persona en las películas que conozco, y los momentos de esas películas',
      options: { person: { name: 'persona', description: 'Escribe un nombre y elige a la persona' } },
    },
  },

  /** Commands in the menu on a message or a person. */
  menus: {},

  moods,
  contentNotes,

  share: {
    title: 'Tu momento de piel de gallina',
    text: 'El momento',
    textHint: '¿Qué pasa y por qué te emocionó?',
    at: '¿En qué momento?',
    atHint: 'Por ejemplo, 1:58:30 o 118m',
    moods: '¿Qué sentiste?',
    moodsHint: 'Hasta tres emociones',
    moodsNone: 'Ninguna en especial',
    contentNotes: 'Avisos de contenido',
    contentNotesHint: 'Lo que otras personas querrían saber antes de leer',
    contentNotesNone: 'Sin avisos de contenido',
    spoiler: '¿Tiene spoilers?',
    spoilerYes: 'Sí, que quede oculto hasta que alguien quiera verlo',
    spoilerNo: 'No, que se vea directamente',
    newChoice: (title) => `Compartir sobre “${title}” de todos modos`,
    filmTitle: 'Háblanos de la película',
    filmName: 'Título',
    filmYear: 'Año de estreno',
    filmCountries: 'País',
    filmCountriesHint: 'Nombre o código; si son varios, sepáralos con comas',
    filmReady: (film) => `¡Listo! La película es **${film}**. Ahora, cuéntanos tu momento.`,
    filmKnown: (film) => `Esa la conocemos: **${film}**. Ahora, cuéntanos tu momento.`,
    write: 'Escribir el momento',
    fixIntro: 'Lo que escribiste se guarda durante un día. Revisa esto, por favor:',
    fix: 'Corregir',
    shareWithoutPicture: 'Compartir sin la imagen',
    done: (number) => `Compartido como **#${number}**. Gracias por contarlo.`,
    kept: (number) =>
      `Tu momento quedó guardado como **#${number}**, pero Discord no aceptó su tarjeta. Publícala con \`/momento mostrar\`.`,
  },

  card: {
    from: (name, country) => `${name}, de ${country}`,
    at: (time) => `en el minuto ${time} de la película`,
    contentNotes: (notes) => `⚠️ Avisos de contenido: ${notes}`,
    picture: (name) => `Una imagen que añadió ${name}`,
    goosebumps: (number) => (number === 0 ? 'Piel de gallina' : `Piel de gallina · ${number}`),
    reply: 'Responder',
    replies: answers,
    film: 'Película',
    number: (number) => `Momento de piel de gallina #${number}`,
  },

  replies: {
    drop: 'Borrar',
    title: 'Tu respuesta',
    text: '¿Qué te gustaría decir?',
    kept: (number) => `Tu respuesta ya está en el momento #${number}.`,
    heading: (number, total) => `${answers(total)} al momento #${number}`,
    none: 'Aún no hay respuestas. La tuya puede ser la primera.',
  },

  pages: {
    previous: 'Anterior',
    next: 'Siguiente',
    position: (place, total) => `${place} de ${total}`,
    another: 'Otro más',
    open: (number) => `Leer #${number}`,
  },

  removal: {
    confirm: (number) => `¿Quitar el momento #${number}?`,
    reason: (reason) => `Motivo: ${reason}`,
    yes: 'Quitarlo',
    no: 'Conservarlo',
    keptIt: (number) => `El momento #${number} se queda.`,
    done: (number) =>
      `Se quitó el momento #${number}. Queda en el registro, fuera de la vista, con quién lo quitó y el motivo, si lo hubo.`,
    cardsTaken: (cards) =>
      count(cards, {
        zero: 'No sé de ninguna tarjeta suya en un canal.',
        one: 'Su tarjeta ya no está.',
        many: 'Sus # de tarjetas ya no están.',
        other: 'Sus # tarjetas ya no están.',
      }),
    cardsLeft: (places) => `No pude quitar su tarjeta de ${places}. Bórrala allí a mano, por favor.`,
    consequence: 'Desaparecerá de todas las listas y se borrarán sus tarjetas.',
  },

  film: {
    overview: 'Resumen',
    cast: 'Reparto',
    comparison: 'Comparar',
    lineage: 'Versiones',
    moments: 'Momentos',
    alsoKnownAs: 'También conocida como',
    director: 'Dirección',
    writers: 'Guion',
    runtime: 'Duración',
    minutes: (runtime) => `${runtime} min`,
    boxOffice: 'Taquilla',
    worldwide: 'en todo el mundo',
    success: 'Éxito',
    ending: 'Cómo termina esta versión',
    as: (character) => `como ${character}`,
    sources: 'Fuentes',
    castUnknown: 'Aún no sabemos nada de su reparto.',
    factsUnknown: 'Esta película la añadió alguien del servidor; por ahora, aquí se sabe poco de ella.',
    lineageAlone: 'No conocemos ninguna otra versión de esta historia.',
    lineageHeading: (name, ofFilms, ofCountries) =>
      `**${name}**: ${films(ofFilms)} de ${countries(ofCountries)}`,
    original: 'original',
    kinds: lineageKinds,
    thisFilm: 'esta película',
    momentsOfFilm: (film, total) => `${moments(total)} de ${film}`,
    momentsOfFamily: (family, total) => `${moments(total)} de todas las versiones de ${family}`,
    noMoments:
      'Aquí todavía no hay ningún momento de esta película. El primero puede ser el tuyo: `/momento compartir`.',
    onlyThisFilm: 'Solo esta película',
    allVersions: (total) => `Todas las versiones · ${total}`,
    castAlso: (names) => `También: ${names}`,
    sourcesAsOf: (date) => `Fuentes, a fecha de ${date}`,
    missingSources: (sources) => `Ahora mismo no hay respuesta de ${sources}: aquí faltan los datos de allí.`,
    another: 'Otra película',
    andMore: (more) => `… y ${more} más`,
    poster: (film) => `Póster de ${film}`,
    moreVersions: (more) => `… y ${more} más, en Versiones`,
  },

  comparison: {
    heading: 'Dos versiones de una historia',
    relations: comparedKinds,
    sameFamily: 'Ninguna procede directamente de la otra; las dos son de la misma familia de películas.',
    year: 'Año',
    country: 'País',
    unknown: 'no se sabe',
    player: (name, character) => `${name} como ${character}`,
    changed: 'En qué quedó la historia',
    with: (film) => `Comparar ${film} con otra versión`,
  },

  families: {
    heading: 'Historias que viajan',
    found: (families) => count(families, { one: '# historia', many: '# de historias', other: '# historias' }),
    films: (number) => films(number),
    orders: {
      size: 'primero las que tienen más versiones',
      newest: 'primero las de versión más reciente',
      oldest: 'primero las más antiguas',
    },
    none: 'No conozco ninguna historia así. Prueba con otro país u otros años, o déjalos vacíos.',
    open: 'Seguir una de estas historias',
  },

  person: {
    more: '¿Qué más hicieron?',
    open: 'Abrir una de estas películas',
    jobs: { director: 'dirección', writer: 'guion', cast: 'reparto' },
    inFilms: (number) => `${films(number)} que conozco`,
    inOthers: (number) => `${films(number)} más`,
    moments: (number) =>
      number === 0
        ? 'Aquí todavía no hay ningún momento de estas películas.'
        : `Aquí hay ${moments(number)} de estas películas.`,
  },

  completion: {
    title: 'Completar la película',
    originalTitle: 'Título original',
    originalTitleHint: 'Tal como se estrenó, en su escritura original',
    directors: 'Dirección',
    directorsHint: 'Si son varias personas, sepáralas con comas',
    done: (film) => `**${film}** está completa. Las tarjetas de sus momentos se actualizarán enseguida.`,
  },

  merge: {
    confirm: (film, into) => `¿Es **${film}** la misma película que **${into}**?`,
    follows: (number) =>
      number === 0
        ? 'Por ahora no tiene ningún momento.'
        : count(number, {
            one: 'Su # momento va con ella.',
            many: 'Sus # de momentos van con ella.',
            other: 'Sus # momentos van con ella.',
          }),
    yes: 'Unirlas',
    no: 'Dejarlas separadas',
    keptApart: 'Quedan separadas. Todo sigue igual.',
    done: (film, into) => `**${film}** es ahora **${into}**.`,
    undo: 'Deshacer',
    undone: (film) => `**${film}** vuelve a ser una película aparte, con sus momentos.`,
  },

  picture: {
    summary: (ofFilms, ofCountries, years) => `${films(ofFilms)} · ${countries(ofCountries)} · ${years}`,
    by: (directors) => `de ${directors}`,
    follows: (kind, original) => `${kind}, después de ${original}`,
  },

  errors: {
    'moment.noneYet': () =>
      'Aquí todavía no hay ningún momento. El primero puede ser el tuyo: `/momento compartir`.',
    'moment.unknown': (facts) =>
      `Aquí no hay ningún momento #${facts.number}. Con \`/momento explorar\` los ves todos.`,
    'moment.notANumber': (facts) =>
      `“${facts.typed}” no es el número de ningún momento. Elige uno de la lista que se abre al escribir.`,
    'moment.removed': (facts) =>
      `Se quitó el momento #${facts.number}. Con \`/momento explorar\` ves todos los que hay.`,
    'goosebump.own': () => 'Este momento es tuyo: la piel de gallina la ponen los demás.',
    'reply.blank': () => 'En esta respuesta no hay nada que leer. Escribe unas palabras y envíala de nuevo.',
    'reply.tooLong': (facts) =>
      `Una respuesta puede tener ${characters(facts.max)} como máximo; esta tiene ${facts.length}. Acórtala y envíala de nuevo.`,
    'reply.notYours': () =>
      'Una respuesta solo puede borrarla quien la escribió o el equipo de moderación (permiso Gestionar mensajes). Todo sigue igual.',
    'film.unknown': (facts) =>
      `No conozco ninguna película llamada “${facts.typed}”. Escribe un título y elígelo en la lista que se abre.`,
    'film.noVersionOfItself': (facts) =>
      `${facts.film} es una y la misma película. Elige una versión de la lista que se abre.`,
    'film.versionsMissing': (facts) =>
      `No conozco esa versión de ${facts.film}, y ${facts.sources} no responde ahora mismo. Vuelve a intentarlo en un minuto.`,
    'film.near': (facts) =>
      `“${facts.typed}” no está en la lista. ¿Querías decir ${facts.titles}? Vuelve a escribir el título y elígelo.`,
    'film.noOtherVersion': (facts) =>
      `No conozco ninguna otra versión de ${facts.film}. Con \`/película familias\` ves las historias que sí tienen varias.`,
    'film.notOfOneFamily': (facts) =>
      `${facts.film} y ${facts.other} cuentan historias distintas. Elige una versión de la lista que se abre.`,
    'film.noneFrom': (facts) =>
      `Todavía no conozco ninguna película de este país: ${facts.country}. Prueba con otro o déjalo vacío.`,
    'film.sourceMissing': (facts) =>
      `Esa película solo está en ${facts.sources}, y de allí no llega respuesta ahora mismo. Vuelve a intentarlo dentro de un minuto.`,
    'film.notAdded': (facts) =>
      `${facts.film} no es de las que añadió alguien del servidor. Elige una de la lista que se abre; si está vacía, es que no hay ninguna.`,
    'film.notInCatalogue': (facts) =>
      `${facts.film} no está en el catálogo. Elige en la lista que se abre la película con la que quieres unirla.`,
    'rights.moderator': () =>
      'Solo el equipo de moderación (permiso Gestionar mensajes) puede hacer esto. Todo sigue igual.',
    'rights.manager': () =>
      'Solo quien tiene el permiso Gestionar servidor puede hacer esto. Todo sigue igual.',
    cooldown: (facts: { seconds: number }) =>
      `¡Vas muy rápido! Inténtalo de nuevo en ${count(facts.seconds, { one: '# segundo', other: '# segundos' })}.`,
    'film.mergedBefore': (facts) => `${facts.film} ya se ha unido a otra película. Lo demás sigue igual.`,
    'film.notMerged': () => 'Esa película ya está separada. Todo sigue igual.',
    'merge.gone': () =>
      'Esto ya se decidió antes o se preguntó hace más de un día. Usa `/película unir` para volver a verlo.',
    'person.unknown': (facts) =>
      `No conozco a “${facts.typed}” de ninguna película. Escribe un nombre y elígelo en la lista que se abre.`,
    'person.near': (facts) =>
      `“${facts.typed}” no está en la lista. ¿Querías decir ${facts.names}? Vuelve a escribir el nombre y elígelo.`,
    'decade.unknown': (facts) => `“${facts.typed}” no es ninguna década. Elige una de la lista que se abre.`,
    'country.unknown': (facts) =>
      `No conozco ningún país llamado “${facts.typed}”. Escribe su nombre o su código de dos letras y elígelo en la lista.`,
    'video.notHttps': () =>
      'El vídeo tiene que ser un enlace que empiece con https:// y lleve a un sitio web. Revísalo y vuelve a enviar el comando.',
    'picture.notAPicture': () =>
      'Ese archivo no es una imagen que yo pueda mostrar. Elige una en PNG, JPEG, GIF o WebP, o comparte sin imagen.',
    'picture.tooLarge': (facts) =>
      `Esa imagen es demasiado grande. Elige una de ${facts.megabytes} MB como máximo o comparte sin imagen.`,
    'picture.gone': () => 'Discord no me dio esa imagen. Vuelve a intentarlo enseguida o comparte sin ella.',
    'picture.altWithoutPicture': () =>
      'Hay una descripción, pero ninguna imagen. Añade la imagen o quita la descripción.',
    'draft.gone': () =>
      'Ese borrador ya no existe: ya se usó o tiene más de un día. Empieza de nuevo con el comando.',
    'removal.notYours': () =>
      'Un momento solo puede quitarlo quien lo compartió o el equipo de moderación (permiso Gestionar mensajes). Todo sigue igual.',
    'removal.reasonMissing': () =>
      'Di por qué: escribe en `motivo` al menos tres letras. Quien pregunte más adelante lo encontrará en el registro.',
    'removal.settled': () => 'Esto ya se decidió antes o se preguntó hace más de un día. No cambió nada más.',
    'removal.reasonTooLong': (facts) => `El motivo puede tener ${characters(facts.max)} como máximo.`,
    'component.unknown': () => 'Esto es de otra versión del bot o no es mío. Vuelve a enviar el comando.',
    'command.unknown': () =>
      'Ya no conozco este comando. Recarga Discord y vuelve a intentarlo dentro de un minuto.',
    'server.only': () =>
      'Los momentos pertenecen a un servidor. Usa este comando en un canal de un servidor en el que yo esté.',
    'permissions.missing': (facts) =>
      `En este canal me falta un permiso: ${facts.permissions}. Pídele al equipo de moderación que me lo dé y vuelve a intentarlo.`,
    'discord.unknownMessage': () =>
      'Ese mensaje ya no existe. Con `/momento mostrar` puedes volver a publicar un momento.',
    'discord.missingAccess': () =>
      'Discord dice que aquí no puedo hacer eso: me falta un permiso en este canal. Pídele al equipo de moderación que lo revise.',
    'discord.unavailable': (facts) =>
      `Discord no responde ahora mismo. Vuelve a intentarlo enseguida. Código para quien administra el bot: ${facts.code}`,
    'storage.full': () =>
      'Ahora mismo no puedo guardar nada: el disco está lleno o es de solo lectura. Todo sigue igual. Avisa, por favor, a quien administra el bot.',
    'storage.unavailable': () =>
      'Ahora mismo no puedo acceder a mi memoria. Todo sigue igual. Vuelve a intentarlo dentro de un minuto o avisa a quien administra el bot.',
    bug: (facts) =>
      `Algo salió mal por mi parte y ya está anotado. Si vuelve a pasar, dale este código a quien administra el bot: ${facts.code}`,
  },

  story: {
    blank: () => '**El momento** no tiene ninguna palabra visible.',
    tooShort: (facts) =>
      `**El momento** tiene ${characters(facts.length)}; cuenta un poco más, ${facts.min} como mínimo.`,
    tooLong: (facts) => `**El momento** tiene ${characters(facts.length)}; el máximo es ${facts.max}.`,
    unreadable: () => '**¿En qué momento?** Escríbelo como 1:58:30, 118:30 o 118m, o déjalo vacío.',
    pastTheEnd: (facts) =>
      `**¿En qué momento?** ${facts.time} va más allá del final; la película dura ${facts.end}.`,
    filmTitle: (facts) => `**Título**: entre 1 y ${characters(facts.max)}.`,
    filmYear: (facts) =>
      `**Año de estreno**: un año entre ${facts.first} y ${facts.last}, con cuatro cifras.`,
    filmCountry: (facts) =>
      `**País**: no conozco ningún país llamado “${facts.typed}”. Escribe su nombre o su código de dos letras.`,
    filmOriginalTitle: (facts) => `**Título original**: ${characters(facts.max)} como máximo.`,
    filmDirectors: (facts) => `**Dirección**: ${facts.max} nombres como máximo, separados por comas.`,
    countryMissing: () => '**País**: escribe el nombre o el código de dos letras de al menos uno.',
  },

  typedText: 'Esto es lo que escribiste, para que no se pierda:',
};
