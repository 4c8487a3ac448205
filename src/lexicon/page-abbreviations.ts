/** Words whose full stop need not end a sentence, by what stands beside them. Without the last stop, in lower case. */
export interface Abbreviations {
  /** Always lead on to the next word: "Lt. Gen. Ana Lerro", "i.e. Vick", "проф. Оск". */
  readonly leading: ReadonlySet<string>;
  /** End a sentence before a capital only when the next word is a starter: "St. Orm", but "in Harbour St. It burned". */
  readonly names: ReadonlySet<string>;
  /** End none before a number: "No. 4", "Aug. 4", "с. 12". */
  readonly numbered: ReadonlySet<string>;
  /** End one only before a capital: "Harbour Co. said", "boats, etc. (see below)". */
  readonly trailing: ReadonlySet<string>;
  /** Those of the others that count something after a number, where they may end a sentence: "is 30 m. The", "2031 г. Он". */
  readonly units: ReadonlySet<string>;
  /** Words that begin a sentence far oftener than a name. */
  readonly starters: ReadonlySet<string>;
  /** A number with a stop counts in order: "am 3. Mai". */
  readonly hasOrdinalStop: boolean;
}

type Words = Partial<Record<Exclude<keyof Abbreviations, "hasOrdinalStop">, string>> & { readonly hasOrdinalStop?: true };

/** What holds in every language that is written in Latin letters. */
const COMMON: Words = {
  leading: "mr mrs ms dr drs prof gen lt maj col capt cpt sgt adm hon rev e.g i.e cf",
  names: "st ft mt",
  numbered: "nr vol pp p art fig ch ca",
  trailing: "etc co inc ltd corp al approx resp",
  units: "m km cm mm kg g l h s t min ft",
};

const BY_LANGUAGE: Readonly<Record<string, Words>> = {
  en: {
    leading:
      "mx cmdr cdr cmdre comdr pvt pfc spc brig ltc ltg msgt ssgt cpl fr sr sen rep reps gov pres amb insp supt det messrs mme mlle dep asst atty bro vs v p.s sens govs gens profs intl nat'l",
    names: "pt ave blvd rd",
    numbered: "no nos sec sect para vols approx jan feb mar apr jun jul aug sep sept oct nov dec",
    // "Orlando, Fla. (Reuters)"
    trailing:
      "bros jr est dept univ ret esq ph.d viz max avg gov't int'l ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont " +
      "neb nev okla ore pa tenn tex va vt wash wis wisc wyo",
    starters:
      "The This That These Those It He She They We You I In On At But And Or So If As For From To By With However Meanwhile There Here A An Its His Her " +
      "Their Our My Both Some Many Most Several According After Before Since When While Where What Who Why How Then Now Not No Nobody None One Two Three " +
      "Another Other Others Each Every All Also Although Though Because During Until Among Officials Residents Witnesses",
  },
  fr: {
    leading: "m mm mmes mlles me pr gal cne cap cdt cl lcl adj brig amb mgr dép sén vve mme mlle p.ex c.-à-d c.à.d",
    names: "bd bld boul av ave r pl ste sts fg",
    numbered: "no chap al env éd n nº num v par tél sept oct nov déc janv févr juil",
    trailing: "ndlr soc dépt éts apr j.-c",
    starters:
      "Le La Les L Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je J Ce C Cet Cette Ces Son Sa Ses Leur Leurs Mais Et Ou Or Donc Car Ni Si Dans En Au " +
      "Aux À Pour Par Sur Sous Selon Après Avant Depuis Pendant Quand Lorsque Lors Puis Alors Aussi Ainsi Enfin Ici Là Tous Toutes Aucun Aucune Personne Nul " +
      "Qui Que Où Plus Plusieurs Certains Deux Trois Voir",
  },
  es: {
    leading:
      "sr sra sres sras srta srtas d dª dña dra dres gral grales cnel tte cap cmdte cdte alm sgto cbo ing lic licda arq abg fr hno mons excmo excma ilmo " +
      "prof profa pdte pte dip p.ej",
    names: "sta sto av avda c pza plza ctra bº gob mte pto ee rr ff cc jj",
    numbered: "núm núms nº n pág págs caps arts apdo s ss tel tfno aprox ene feb abr jun jul ago sep sept oct nov dic",
    trailing: "s.a s.l cía hnos admón dpto depto ud uds vd vds a.c d.c",
    starters:
      "El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Nosotros Yo Usted Ustedes Este Esta Estos Estas Ese Esa Eso Esto Aquel Su Sus Pero Y O Ni Sino " +
      "Si En A Al Del De Con Por Para Según Sin Sobre Tras Desde Hasta Entre Durante Cuando Como Donde Mientras Luego Entonces También Además Ahora Allí " +
      "Aquí Nadie Nada Ninguno Ninguna Todos Todo Todas Quien Quienes Que Se Le Les No Ya Más Muchos Varios Dos Tres Fue Era Es Hay Véase",
  },
  de: {
    leading:
      "hr hrn frl fam ing mag gefr ofw uffz fw hptm olt oberst obstlt genmaj genlt adm präs abg bgm pfr z i z.b d.h bzw vgl u.a sog inkl i.d.r v.a ggf evtl stv staatsmin",
    names: "fr str pl fa geb v d",
    numbered: "s abs ziff kap bd anm tab abb jan feb febr mär apr jun jul aug sep sept okt nov dez tel",
    trailing: "usw usf u.ä o.ä zzt ehem gmbh tsd a.d d.m m.e n.chr v.chr vs",
    units: "std sek mio mrd",
    starters:
      "Der Die Das Den Dem Des Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich Man Dieser Diese Dieses Jener Sein Seine Ihre Aber Und Oder Doch Denn Wenn " +
      "Als Ob Weil Da Dann Danach Davor Dort Hier Jetzt Heute Gestern In Im Am An Auf Aus Bei Beim Mit Nach Nachdem Von Vom Vor Zu Zum Zur Für Durch Gegen " +
      "Ohne Um Unter Über Seit Bis Während Laut Auch Nur Noch Schon Niemand Keiner Alle Viele Einige Mehrere Beide Wer Was Wo Wie Warum So Kein Keine",
    hasOrdinalStop: true,
  },
  tr: {
    leading:
      "sn av doç yrd öğr gör uzm op ord org korg tümg tuğg tuğa tüma kora alb yb yzb bnb ütğm üstğm tğm asb astsb onb çvş mim hz müh ecz bkz bk örn yakl",
    names: "cad sok sk mah blv bulv apt mh cd t.c",
    numbered: "no s b böl mad krş tel fık oca şub nis haz tem ağu eyl eki",
    trailing: "vb vs vd şti a.ş haz çev m.ö m.s",
    units: "dk sn sa yy",
    starters:
      "Bu Şu O Onlar Biz Siz Ben Sen Bunlar Bunun Buna Bir İki Üç Ama Fakat Ancak Ve Veya Ya Eğer Çünkü Daha Sonra Önce Şimdi Bugün Dün Yarın Orada Burada " +
      "Her Hiç Kimse Herkes Bazı Birçok Çok Ne Neden Nasıl Kim Nerede Yine Ayrıca Öte Böylece İlk Son Olay Yetkililer",
    hasOrdinalStop: true,
  },
  ru: {
    leading:
      "ген полк подполк кап лейт л-т ст.л-т серж мл адм контр-адм вице-адм проф акад доц д-р чл.-корр гр-н гр-ка тов г-н г-жа гг т.е т.к т.н т.о напр см ср",
    names: "г ул пр просп пр-т пер пл наб бул б-р шос пос п пгт с дер д ст о оз р св им",
    numbered: "с стр гл п пп ч рис табл ст д кв корп тел янв фев февр мар апр авг сен сент окт ноя нояб дек вып разд абз ок гг",
    trailing: "т.д т.п т.ч др пр тыс млн млрд трлн руб коп чел шт экз предварит род н.э обл р-н окр респ",
    units: "г гг в вв м с л ч т д п ст стр мин сек",
    starters:
      "Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Те Так Такой Такая Такие Там Тут Здесь Теперь Тогда Потом Затем После До В Во На С Со К Ко По У От Из " +
      "За Под Над При Для О Об Про Без Через Между И А Но Да Или Однако Если Когда Пока Хотя Как Что Кто Где Куда Почему Зачем Ранее Позже Сейчас Сегодня " +
      "Вчера Завтра Среди Кроме Также Все Всё Всего Его Её Ее Их Наш Наши Ещё Еще Уже Не Ни Никто Ничего Один Одна Два Три Другие Многие Некоторые Согласно",
  },
  uk: {
    leading: "ген полк підполк кап лейт л-т ст.л-т серж адм контр-адм проф акад доц д-р чл.-кор гр-н гр-ка тов пп рр т.зв напр див пор",
    names: "м вул просп пр-т пров пл наб бул б-р смт с х ст о оз р св ім",
    numbered: "с стор гл розд п пп ч рис табл ст буд д кв тел січ лют бер квіт трав черв лип серп вер жовт лист груд вип абз бл рр",
    trailing: "т.д т.п т.ч ін тис млн млрд грн коп прибл н.е обл р-н окр респ",
    units: "р рр ст м с л год хв сек т п",
    starters:
      "Він Вона Воно Вони Ми Ви Я Ти Це Цей Ця Ці Той Та Ті Так Такий Така Такі Там Тут Тепер Тоді Потім Після До В У На З Із Зі К По Від За Під Над При Для " +
      "Про Без Через Між І Й А Але Або Чи Однак Якщо Коли Поки Хоча Як Що Хто Де Куди Чому Навіщо Раніше Пізніше Зараз Сьогодні Вчора Завтра Серед Крім Також " +
      "Усі Всі Усе Все Його Її Їх Їхні Наш Наші Ще Вже Не Ні Ніхто Нічого Один Одна Два Три Інші Багато Деякі Згідно",
  },
  // Single letters are abbreviations in any case: "د. أوسك", "م. براند".
  ar: { leading: "أ.د م.م", trailing: "ق.م ب.م إلخ الخ", units: "م هـ ه كم كلم سم كغ" },
};

/** Abbreviations for texts in a language; for an unknown one, what many share. */
export function abbreviationsOf(language: string): Abbreviations {
  const own = BY_LANGUAGE[language] ?? {};
  const both = (field: "leading" | "names" | "numbered" | "trailing" | "units") => setOf(`${COMMON[field] ?? ""} ${own[field] ?? ""}`);
  return {
    leading: both("leading"),
    names: both("names"),
    numbered: both("numbered"),
    trailing: both("trailing"),
    units: both("units"),
    starters: setOf(own.starters ?? BY_LANGUAGE["en"]?.starters ?? ""),
    hasOrdinalStop: own.hasOrdinalStop ?? false,
  };
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" ").filter((word) => word !== ""));

/** Initials and countries, before names and verbs alike: "U.S. officials", "U.N. Secretary General", "А. Б. Орлин". */
export const DOTTED = /(?:^|[\s("“‘«„'[-])(?:\p{Lu}\.[ \u00a0]?){1,6}$/u;
/** Languages whose letters have no capitals abbreviate by a letter with a stop: "د. أوسك". */
export const CASELESS_INITIAL = /(?:^|[\s("“«[.])[\p{Script=Arabic}\p{Script=Hebrew}]\.$/u;

/** After a question or cry in quotation marks the sentence may go on with who said it: "“Leave!” Vick shouted". */
export const SPEAKS: Readonly<Record<string, RegExp>> = {
  en: /^(?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,4}(?:said|says|asked|asks|shouted|cried|called|replied|answered|added|wrote|told|yelled|wondered)(?=[\s.,:;])/u,
  // «أين الأطفال؟» سألت الحراس.
  ar: /^(?:و|ف)?(?:قال|قالت|قالوا|يقول|تقول|سأل|سألت|تساءل|تساءلت|أضاف|أضافت|صاح|صاحت|صرخ|صرخت|هتف|هتفت|أجاب|أجابت|كتب|كتبت|رد|ردت)(?=\s)/u,
};

/** After the time of day: "at 5 a.m. Monday", "at 3 p.m. GMT". */
export const HALF_OF_DAY = /(?:^|[\s\d])[ap]\.\s?m\.$/iu;
export const AFTER_HALF_OF_DAY =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)|^(?:[A-Z]{1,2}ST|[A-Z]DT|GMT|UTC|CET|EET|ET|PT)\b/u;
