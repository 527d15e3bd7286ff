import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { ContentNote, Mood } from '../../domain/moment.ts';
import { counted } from '../counted.ts';
import type { Texts } from './en.ts';

const count = counted('tr');

const moods: Record<Mood, string> = {
  moved: '😭 Gözyaşları',
  joy: '😊 Neşe',
  hope: '🌅 Umut',
  love: '💛 Sevgi',
  awe: '✨ Hayranlık',
  courage: '🦁 Cesaret',
  triumph: '🏆 Zafer',
  nostalgia: '📼 Nostalji',
  longing: '🌙 Özlem',
  grief: '🕯️ Yas',
  dread: '😨 Dehşet',
  outrage: '⚖️ Haksızlığa öfke',
};

const contentNotes: Record<ContentNote, string> = {
  death: 'Ölüm',
  violence: 'Şiddet',
  abuse: 'İstismar',
  'child-in-danger': 'Tehlikede bir çocuk',
  illness: 'Hastalık veya engellilik',
  'self-harm': 'Kendine zarar verme veya intihar',
  'sexual-content': 'Cinsel içerik',
  war: 'Savaş',
  'animal-harm': 'Zarar gören bir hayvan',
  frightening: 'Korkutucu sahneler',
};

const lineageKinds: Record<LineageKind, string> = {
  remake: 'yeniden çevrim',
  unofficial: 'resmî olmayan versiyon',
  readaptation: 'aynı kitabın veya oyunun başka bir uyarlaması',
  reboot: 'seriye yeni başlangıç',
};

const comparedKinds: Record<LineageKind, string> = {
  remake: 'İkincisi, ilkinin yeniden çevrimi.',
  unofficial: 'İkincisi, ilkinin hikâyesini haklarını almadan anlatıyor ya da genelde öyle söyleniyor.',
  readaptation: 'İkisi de aynı kitaptan veya oyundan uyarlandı.',
  reboot: 'İkincisi, ilkinin serisini baştan başlatıyor.',
};

/**
 * Turkish. Suffixes follow the vowels of the word before them, so none is ever joined to a fact: a noun takes
 * it (`filminden`), or the sentence does without.
 */
export const tr: Texts = {
  commands: {
    moment: { name: 'an', description: 'Tüylerimizi diken diken eden film sahneleri' },
    'moment share': {
      name: 'paylaş',
      description: 'Tüylerini diken diken eden sahneyi anlat',
      options: {
        film: { name: 'film', description: 'Filmin adını istediğin dilde yaz, sonra listeden seç' },
        country: { name: 'ülke', description: 'Nerelisin?' },
        video: { name: 'video', description: 'Sahnenin https:// ile başlayan bağlantısı' },
        picture: { name: 'resim', description: 'PNG, JPEG, GIF veya WebP biçiminde bir resim' },
        alt: { name: 'açıklama', description: 'Göremeyenler için: resimde ne var?' },
      },
    },
    'moment show': {
      name: 'göster',
      description: 'Seçtiğin anı bu kanalda yeniden göster',
      options: {
        number: { name: 'numara', description: 'Numarası ya da filmden veya yazandan birkaç kelime' },
      },
    },
    'moment random': { name: 'rastgele', description: 'Az önce görmediğin bir an', options: {} },
    'moment browse': { name: 'gözat', description: 'En yeniden başlayarak bütün anlara göz at', options: {} },
    'moment remove': {
      name: 'kaldır',
      description: 'Paylaştığın bir anı kaldır; moderatörler her anı kaldırabilir',
      options: {
        number: { name: 'numara', description: 'Numarası ya da filmden veya yazandan birkaç kelime' },
        reason: { name: 'neden', description: 'Neden kaldırıyorsun? Moderatörler için zorunlu' },
      },
    },
    film: { name: 'film', description: 'Filmler ve dünyayı dolaşan hikâyeleri' },
    'film info': {
      name: 'bilgi',
      description: 'Bir filmin künyesi, oyuncuları ve yeniden çevrimleri',
      options: {
        film: { name: 'film', description: 'Filmin adını istediğin dilde yaz, sonra listeden seç' },
      },
    },
    'film lineage': {
      name: 'versiyonlar',
      description: 'Hikâyenin ülkeden ülkeye yolculuğu: hem resimle hem yazıyla',
      options: {
        film: { name: 'film', description: 'Filmin adını istediğin dilde yaz, sonra listeden seç' },
        theme: { name: 'tema', description: 'Resmin görünümü', choices: { dark: 'Koyu', light: 'Açık' } },
      },
    },
    'film cast': {
      name: 'oyuncular',
      description: 'Kim kimi oynuyor, oyuncuları özel kılan ne?',
      options: {
        film: { name: 'film', description: 'Filmin adını istediğin dilde yaz, sonra listeden seç' },
      },
    },
    'film compare': {
      name: 'karşılaştır',
      description: 'Bir filmi, hikâyesinin başka bir versiyonuyla yan yana koy',
      options: {
        film: { name: 'film', description: 'Filmin adını istediğin dilde yaz, sonra listeden seç' },
        with: { name: 'ile', description: 'Diğer versiyon; boş bırakırsan orijinal film' },
      },
    },
    'film family': {
      name: 'aileler',
      description: 'Tekrar tekrar anlatılan hikâyelere göz at',
      options: {
        country: { name: 'ülke', description: 'Yalnızca o ülkeden bir versiyonu olanlar' },
        decade: { name: 'yıllar', description: 'Yalnızca o yıllardan bir versiyonu olanlar' },
        order: {
          name: 'sıralama',
          description: 'Önce hangileri gelsin?',
          choices: {
            size: 'Önce en çok versiyonu olanlar',
            newest: 'Önce en yeni versiyonu olanlar',
            oldest: 'Önce en eski hikâyeler',
          },
        },
      },
    },
    'film random': {
      name: 'rastgele',
      description: 'Belki henüz bilmediğin bir film',
      options: { country: { name: 'ülke', description: 'Yalnızca o ülkenin filmleri' } },
    },
    'film complete': {
      name: 'tamamla',
      description: 'Moderatörler için: bir üyenin eklediği filmin eksiklerini doldur',
      options: { film: { name: 'film', description: 'Bir üyenin eklediği film' } },
    },
    'film merge': {
      name: 'birleştir',
      description:
        'Moderatörler için: üyenin eklediği filmi katalogdaki aynı filmle birleştir; anları da taşınır',
      options: {
        film: { name: 'film', description: 'Bir üyenin eklediği film' },
        into: { name: 'hedef', description: 'Katalogdaki aynı film' },
      },
    },
    person: { name: 'kişi', description: 'Filmleri yapanlar ve filmlerde oynayanlar' },
    'person info': {
      name: 'bilgi',
      description: 'Bir kişinin bildiğim filmlerde yaptıkları ve o filmlerin anları',
      options: { person: { name: 'kişi', description: 'Bir ad yaz, sonra kişiyi listeden seç' } },
    },
  },

  /** Commands in the menu on a message or a person. */
  menus: {},

  moods,
  contentNotes,

  share: {
    title: 'Tüylerini diken diken eden an',
    text: 'O an',
    textHint: 'Ne oluyor, sana neden dokundu?',
    at: 'Filmin neresinde?',
    atHint: 'Örneğin 1:58:30 ya da 118m',
    moods: 'Sana ne hissettirdi?',
    moodsHint: 'En fazla üç duygu',
    moodsNone: 'Duygu belirtilmedi',
    contentNotes: 'İçerik uyarıları',
    contentNotesHint: 'Başkalarının okumadan önce bilmek isteyebileceği şeyler',
    contentNotesNone: 'İçerik uyarısı yok',
    spoiler: 'Spoiler içeriyor mu?',
    spoilerYes: 'Evet, görmek isteyen açana kadar gizli kalsın',
    spoilerNo: 'Hayır, açıkça görünsün',
    newChoice: (title) => `Yine de “${title}” için paylaş`,
    filmTitle: 'Bize filmi tanıt',
    filmName: 'Filmin adı',
    filmYear: 'Gösterim yılı',
    filmCountries: 'Ülke',
    filmCountriesHint: 'Adı ya da kodu; birden fazlaysa araya virgül koy',
    filmReady: (film) => `Film tamam: **${film}**. Şimdi sıra o anı anlatmakta.`,
    filmKnown: (film) => `Bu filmi tanıyoruz: **${film}**. Şimdi sıra o anı anlatmakta.`,
    write: 'O anı anlat',
    fixIntro: 'Yazdıkların bir gün boyunca saklanacak. Lütfen şunlara bir daha bak:',
    fix: 'Düzelt',
    shareWithoutPicture: 'Resimsiz paylaş',
    done: (number) => `**#${number}** olarak paylaşıldı. Anlattığın için teşekkürler.`,
    kept: (number) =>
      `Paylaştığın an **#${number}** olarak kaydedildi ama Discord kartını kabul etmedi. Kartı \`/an göster\` ile kanala gönderebilirsin.`,
  },

  card: {
    from: (name, country) => `${name}, ${country}`,
    at: (time) => `filmin ${time} anında`,
    contentNotes: (notes) => `⚠️ İçerik uyarısı: ${notes}`,
    picture: (name) => `${name} tarafından eklenen resim`,
    goosebumps: (number) => (number === 0 ? 'Tüyler diken diken' : `Tüyler diken diken · ${number}`),
    reply: 'Yanıtla',
    replies: (number) => count(number, { other: '# yanıt' }),
    film: 'Film',
    number: (number) => `Tüyleri diken diken eden an #${number}`,
  },

  replies: {
    drop: 'Sil',
    title: 'Yanıtın',
    text: 'Ne söylemek istersin?',
    kept: (number) => `Yanıtın ${number} numaralı anın altında.`,
    heading: (number, total) => `${number} numaralı ana ${count(total, { other: '# yanıt' })}`,
    none: 'Henüz yanıt yok. İlk yanıt senden gelsin.',
  },

  pages: {
    previous: 'Önceki',
    next: 'Sonraki',
    position: (place, total) => `${place} / ${total}`,
    another: 'Bir tane daha',
    open: (number) => `Oku: #${number}`,
  },

  removal: {
    confirm: (number) => `${number} numaralı an kaldırılsın mı?`,
    reason: (reason) => `Neden: ${reason}`,
    yes: 'Kaldır',
    no: 'Kalsın',
    keptIt: (number) => `${number} numaralı an yerinde kalıyor.`,
    done: (number) =>
      `${number} numaralı an kaldırıldı. Kimin kaldırdığı ve varsa nedeniyle birlikte, gözlerden uzakta kayıtlarda kalıyor.`,
    cardsTaken: (cards) =>
      count(cards, {
        zero: 'Bildiğim kadarıyla hiçbir kanalda kartı yok.',
        one: 'Kartı da silindi.',
        other: '# kartı da silindi.',
      }),
    cardsLeft: (places) => `Kartını şuradan kaldıramadım: ${places}. Lütfen kartı orada elle sil.`,
    consequence: 'Hiçbir listede görünmez ve kartları silinir.',
  },

  film: {
    overview: 'Genel bakış',
    cast: 'Oyuncular',
    comparison: 'Karşılaştır',
    lineage: 'Versiyonlar',
    moments: 'Anlar',
    alsoKnownAs: 'Diğer adları',
    director: 'Yönetmen',
    writers: 'Senaryo',
    runtime: 'Süre',
    minutes: (minutes) => `${minutes} dk`,
    boxOffice: 'Gişe hasılatı',
    worldwide: 'dünya geneli',
    success: 'Başarıları',
    ending: 'Bu versiyonun sonu',
    as: (character) => `${character} rolünde`,
    sources: 'Kaynaklar',
    castUnknown: 'Oyuncularını henüz bilmiyoruz.',
    factsUnknown: 'Bu filmi bir üye ekledi; şimdilik hakkında pek bir şey bilmiyoruz.',
    lineageAlone: 'Bu hikâyenin bildiğimiz başka bir versiyonu yok.',
    lineageHeading: (name, films, countries) =>
      `**${name}**: ${count(countries, { other: '# ülkeden' })} ${count(films, { other: '# film' })}`,
    original: 'orijinal',
    kinds: lineageKinds,
    thisFilm: 'bu film',
    momentsOfFilm: (film, total) => `${film} filminden ${count(total, { other: '# an' })}`,
    momentsOfFamily: (family, total) =>
      `${family} hikâyesinin bütün versiyonlarından ${count(total, { other: '# an' })}`,
    noMoments: 'Burada henüz bu filmden bir an paylaşılmadı. `/an paylaş` ile ilki senden gelsin.',
    onlyThisFilm: 'Yalnızca bu film',
    allVersions: (total) => `Bütün versiyonlar · ${total}`,
    castAlso: (names) => `Ayrıca: ${names}`,
    sourcesAsOf: (date) => `Kaynaklar (${date} itibarıyla)`,
    missingSources: (sources) =>
      `Şu anda yanıt alınamayan kaynak: ${sources}. Oradan gelecek bilgiler burada eksik.`,
    another: 'Başka bir film',
    andMore: (films) => `… ve ${count(films, { other: '# versiyon daha' })}`,
    poster: (film) => `${film} filminin afişi`,
    moreVersions: (films) => `… ve ${count(films, { other: '# versiyon daha' })}: Versiyonlar sekmesinde`,
  },

  comparison: {
    heading: 'Bir hikâyenin iki versiyonu',
    relations: comparedKinds,
    sameFamily: 'Hiçbiri doğrudan diğerine dayanmıyor; ikisi de aynı film ailesinden.',
    year: 'Yıl',
    country: 'Ülke',
    unknown: 'bilinmiyor',
    player: (name, character) => `${name} (${character} rolünde)`,
    changed: 'Hikâye nasıl değişti?',
    with: (film) => `${film} filmini başka bir versiyonla karşılaştır`,
  },

  families: {
    heading: 'Dünyayı dolaşan hikâyeler',
    found: (families) => count(families, { other: '# hikâye' }),
    films: (films) => count(films, { other: '# film' }),
    orders: {
      size: 'önce en çok versiyonu olanlar',
      newest: 'önce en yeni versiyonu olanlar',
      oldest: 'önce en eski hikâyeler',
    },
    none: 'Buna uyan bir hikâye bilmiyorum. Başka bir ülke veya başka yıllar seç ya da bunları boş bırak.',
    open: 'Bu hikâyelerden birinin izini sür',
  },

  person: {
    more: 'Başka neler yaptılar?',
    open: 'Bu filmlerden birini aç',
    jobs: { director: 'yönetmen', writer: 'senarist', cast: 'oyuncu' },
    inFilms: (films) => count(films, { other: 'Bildiğim # film' }),
    inOthers: (films) => count(films, { other: '# film daha' }),
    moments: (moments) =>
      count(moments, {
        zero: 'Burada henüz bu filmlerden bir an paylaşılmadı.',
        other: 'Burada bu filmlerden # an paylaşıldı.',
      }),
  },

  completion: {
    title: 'Filmi tamamla',
    originalTitle: 'Orijinal adı',
    originalTitleHint: 'Gösterime girdiği adla, kendi alfabesiyle',
    directors: 'Yönetmen',
    directorsHint: 'Birden fazlaysa araya virgül koy',
    done: (film) => `**${film}** tamamlandı. Anlarının kartları birazdan yenilenir.`,
  },

  merge: {
    confirm: (film, into) => `**${film}** ile **${into}** aynı film mi?`,
    follows: (moments) =>
      count(moments, {
        zero: 'Şimdilik ona ait bir an yok.',
        other: 'Ona ait # an da onunla taşınır.',
      }),
    yes: 'Birleştir',
    no: 'Ayrı kalsınlar',
    keptApart: 'Ayrı kaldılar. Hiçbir şey değişmedi.',
    done: (film, into) => `**${film}** artık **${into}** olarak geçiyor.`,
    undo: 'Geri al',
    undone: (film) => `**${film}** yine ayrı bir film; anları da onunla birlikte döndü.`,
  },

  picture: {
    summary: (films, countries, years) =>
      `${count(films, { other: '# film' })} · ${count(countries, { other: '# ülke' })} · ${years}`,
    by: (directors) => `yön. ${directors}`,
    follows: (kind, original) => `${kind}, ${original} filminin ardından`,
  },

  errors: {
    'moment.noneYet': () => 'Burada henüz bir an paylaşılmadı. `/an paylaş` ile ilki senden gelsin.',
    'moment.unknown': (facts) =>
      `Burada ${facts.number} numaralı bir an yok. Hepsini görmek için \`/an gözat\` komutunu kullan.`,
    'moment.notANumber': (facts) =>
      `“${facts.typed}” bir an numarası değil. Yazarken açılan listeden birini seç.`,
    'moment.removed': (facts) =>
      `${facts.number} numaralı an kaldırıldı. Kalanları görmek için \`/an gözat\` komutunu kullan.`,
    'goosebump.own': () => 'Bu anı zaten sen paylaştın. “Tüyler diken diken” demek diğerlerine kalsın.',
    'reply.blank': () => 'Bu yanıtta okunacak bir şey yok. Birkaç kelime yazıp yeniden gönder.',
    'reply.tooLong': (facts) =>
      `Bir yanıt en fazla ${facts.max} karakter olabilir; seninki ${facts.length} karakter. Kısaltıp yeniden gönder.`,
    'reply.notYours': () =>
      'Bir yanıtı yalnızca onu yazan ya da Mesajları Yönet izni olan bir moderatör silebilir. Hiçbir şey değişmedi.',
    'film.unknown': (facts) =>
      `“${facts.typed}” diye bir film bilmiyorum. Filmin adını yaz, sonra açılan listeden seç.`,
    'film.noVersionOfItself': (facts) =>
      `${facts.film} zaten aynı film. Açılan listeden bir versiyonunu seç.`,
    'film.versionsMissing': (facts) =>
      `${facts.film} için böyle bir versiyon bilmiyorum; şu anda yanıt vermeyen kaynak: ${facts.sources}. Bir dakika sonra yeniden dene.`,
    'film.near': (facts) =>
      `“${facts.typed}” listede yok. Şunu mu demek istedin: ${facts.titles}? Filmin adını yeniden yazıp listeden seç.`,
    'film.noOtherVersion': (facts) =>
      `${facts.film} için bildiğim başka bir versiyon yok. Birden çok versiyonu olan hikâyeleri görmek için \`/film aileler\` komutunu kullan.`,
    'film.notOfOneFamily': (facts) =>
      `${facts.film} ile ${facts.other} farklı hikâyeler anlatıyor. Açılan listeden bir versiyon seç.`,
    'film.noneFrom': (facts) =>
      `Bu ülkeden henüz bir film bilmiyorum: ${facts.country}. Başka bir ülke seç ya da boş bırak.`,
    'film.sourceMissing': (facts) =>
      `O filmi bilen tek kaynak şu anda yanıt vermiyor: ${facts.sources}. Bir dakika sonra yeniden dene.`,
    'film.notAdded': (facts) =>
      `${facts.film} bir üyenin eklediği filmlerden değil. Açılan listeden seç; öyle bir film yoksa liste boştur.`,
    'film.notInCatalogue': (facts) =>
      `${facts.film} katalogda yok. Hangi filmle birleştirileceğini açılan listeden seç.`,
    'rights.moderator': () =>
      'Bunu yalnızca Mesajları Yönet izni olan bir moderatör yapabilir. Hiçbir şey değişmedi.',
    'rights.manager': () => 'Bunu yalnızca Sunucuyu Yönet izni olan biri yapabilir. Hiçbir şey değişmedi.',
    cooldown: (facts: { seconds: number }) =>
      `Çok hızlısın! ${count(facts.seconds, { one: '# saniye', other: '# saniye' })} sonra yeniden dene.`,
    'film.mergedBefore': (facts) =>
      `${facts.film} bu arada başka bir filmle birleştirilmiş. Başka hiçbir şey değişmedi.`,
    'film.notMerged': () => 'O film zaten ayrı. Hiçbir şey değişmedi.',
    'merge.gone': () =>
      'Buna daha önce karar verildi ya da sorulalı bir günden fazla oldu. Yeniden bakmak için `/film birleştir` komutunu kullan.',
    'person.unknown': (facts) =>
      `“${facts.typed}” adında birini hiçbir filmden tanımıyorum. Bir ad yaz, sonra açılan listeden seç.`,
    'person.near': (facts) =>
      `“${facts.typed}” listede yok. Şunu mu demek istedin: ${facts.names}? Adı yeniden yazıp listeden seç.`,
    'decade.unknown': (facts) => `“${facts.typed}” on yıllık bir dönem değil. Açılan listeden birini seç.`,
    'country.unknown': (facts) =>
      `“${facts.typed}” diye bir ülke bilmiyorum. Adını ya da iki harfli kodunu yazıp listeden seç.`,
    'video.notHttps': () =>
      'Video, https:// ile başlayan ve bir siteye giden bir bağlantı olmalı. Kontrol edip komutu yeniden gönder.',
    'picture.notAPicture': () =>
      'Bu dosya gösterebileceğim bir resim değil. PNG, JPEG, GIF veya WebP biçiminde bir resim seç ya da resimsiz paylaş.',
    'picture.tooLarge': (facts) =>
      `Bu resim çok büyük. En fazla ${facts.megabytes} MB olan bir resim seç ya da resimsiz paylaş.`,
    'picture.gone': () => 'Discord bu resmi bana vermedi. Birazdan yeniden dene ya da resimsiz paylaş.',
    'picture.altWithoutPicture': () =>
      'Açıklama var ama resim yok. Resmi de ekle ya da açıklamayı boş bırak.',
    'draft.gone': () =>
      'Bu taslak artık yok: ya kullanıldı ya da üzerinden bir günden fazla geçti. Komutla yeniden başla.',
    'removal.notYours': () =>
      'Bir anı yalnızca onu paylaşan ya da Mesajları Yönet izni olan bir moderatör kaldırabilir. Hiçbir şey değişmedi.',
    'removal.reasonMissing': () =>
      'Nedenini söyle: `neden` kısmına en az üç harf yaz. Sonradan soran olursa kayıtlarda bulur.',
    'removal.settled': () =>
      'Buna daha önce karar verildi ya da sorulalı bir günden fazla oldu. Başka bir şey değişmedi.',
    'removal.reasonTooLong': (facts) => `Neden en fazla ${facts.max} karakter olabilir.`,
    'component.unknown': () =>
      'Bu ya botun başka bir sürümünden kalmış ya da benim değil. Komutu yeniden gönder.',
    'command.unknown': () =>
      'Bu komutu artık tanımıyorum. Discord’u kapatıp aç, bir dakika sonra yeniden dene.',
    'server.only': () =>
      'Anlar sunuculara aittir. Bu komutu, benim de olduğum bir sunucunun kanalında kullan.',
    'permissions.missing': (facts) =>
      `Bu kanalda bir iznim eksik: ${facts.permissions}. Bir moderatörden bu izni vermesini iste, sonra yeniden dene.`,
    'discord.unknownMessage': () => 'O mesaj artık yok. `/an göster` ile o anı yeniden gösterebilirsin.',
    'discord.missingAccess': () =>
      'Discord bunu burada yapamayacağımı söylüyor: bu kanalda bir iznim eksik. Bir moderatörden bakmasını iste.',
    'discord.unavailable': (facts) =>
      `Discord şu anda yanıt vermiyor. Birazdan yeniden dene. Botu çalıştıran kişi için kod: ${facts.code}`,
    'storage.full': () =>
      'Şu an hiçbir şey kaydedemiyorum: disk ya dolu ya da salt okunur. Hiçbir şey değişmedi. Lütfen botu çalıştıran kişiye haber ver.',
    'storage.unavailable': () =>
      'Şu an belleğime ulaşamıyorum. Hiçbir şey değişmedi. Bir dakika sonra yeniden dene ya da botu çalıştıran kişiye haber ver.',
    bug: (facts) =>
      `Benim tarafımda bir şeyler ters gitti; not aldım. Yine olursa botu çalıştıran kişiye şu kodu ilet: ${facts.code}`,
  },

  story: {
    blank: () => '**O an**: görünürde tek bir kelime yok.',
    tooShort: (facts) =>
      `**O an**: şimdilik ${facts.length} karakter; biraz daha anlat, en az ${facts.min} karakter olsun.`,
    tooLong: (facts) => `**O an**: ${facts.length} karakter olmuş; en fazla ${facts.max} karakter olabilir.`,
    unreadable: () => '**Filmin neresinde?** 1:58:30, 118:30 ya da 118m gibi yaz veya boş bırak.',
    pastTheEnd: (facts) =>
      `**Filmin neresinde?** ${facts.time} filmin sonunu aşıyor; film ${facts.end} sürüyor.`,
    filmTitle: (facts) => `**Filmin adı**: 1 ile ${facts.max} karakter arasında olmalı.`,
    filmYear: (facts) =>
      `**Gösterim yılı**: ${facts.first} ile ${facts.last} arasında, dört haneli bir yıl olmalı.`,
    filmCountry: (facts) =>
      `**Ülke**: “${facts.typed}” diye bir ülke bilmiyorum. Adını ya da iki harfli kodunu yaz.`,
    filmOriginalTitle: (facts) => `**Orijinal adı**: en fazla ${facts.max} karakter.`,
    filmDirectors: (facts) => `**Yönetmen**: en fazla ${facts.max} ad; birden fazlaysa araya virgül koy.`,
    countryMissing: () => '**Ülke**: en az bir ülkenin adını ya da iki harfli kodunu yaz.',
  },

  typedText: 'Yazdıkların kaybolmasın diye burada:',
};
