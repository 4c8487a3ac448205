/**
 * Month names and abbreviations by language, January first; forms of one month are split by spaces.
 * Written as they stand in dates ("4 août 2031", "4 августа 2031"); compared in lower case, a trailing full stop left out.
 */
export const MONTH_NAMES: Readonly<Record<string, readonly string[]>> = {
  // "August 4, 2031", "4 Sept. 2031"
  en: [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
  ],
  // "4. März 2031"
  de: [
    "januar jänner jan",
    "februar feb",
    "märz mär",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "dezember dez",
  ],
  // "le 4 août 2031", "1er mai 2031"
  fr: [
    "janvier janv",
    "février fevrier févr",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "décembre decembre déc",
  ],
  // "4 de agosto de 2031"
  es: [
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sep sept set",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
  ],
  // "4 de março de 2031"
  pt: [
    "janeiro jan",
    "fevereiro fev",
    "março marco mar",
    "abril abr",
    "maio mai",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ],
  // "4 agosto 2031"
  it: [
    "gennaio gen",
    "febbraio feb",
    "marzo mar",
    "aprile apr",
    "maggio mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre set sett",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ],
  // "4 augustus 2031"
  nl: [
    "januari jan",
    "februari feb",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  // "4 sierpnia 2031"
  pl: [
    "stycznia styczeń sty",
    "lutego luty lut",
    "marca marzec mar",
    "kwietnia kwiecień kwi",
    "maja maj",
    "czerwca czerwiec cze",
    "lipca lipiec lip",
    "sierpnia sierpień sie",
    "września wrzesień wrz",
    "października październik paź",
    "listopada listopad lis",
    "grudnia grudzień gru",
  ],
  // "4 Ağustos 2031"
  tr: [
    "ocak oca",
    "şubat şub",
    "mart mar",
    "nisan nis",
    "mayıs may",
    "haziran haz",
    "temmuz tem",
    "ağustos ağu",
    "eylül eyl",
    "ekim eki",
    "kasım kas",
    "aralık ara",
  ],
  // "4 августа 2031"
  ru: [
    "января янв",
    "февраля фев",
    "марта мар",
    "апреля апр",
    "мая май",
    "июня июн",
    "июля июл",
    "августа авг",
    "сентября сен сент",
    "октября окт",
    "ноября ноя",
    "декабря дек",
  ],
  // "4 серпня 2031"
  uk: [
    "січня січ",
    "лютого лют",
    "березня бер",
    "квітня квіт",
    "травня трав",
    "червня черв",
    "липня лип",
    "серпня серп",
    "вересня вер",
    "жовтня жовт",
    "листопада лист",
    "грудня груд",
  ],
  // "4 أغسطس 2031", in the Levant "4 آب 2031", in the Maghreb "4 أوت 2031"
  ar: [
    "يناير كانون_الثاني جانفي",
    "فبراير شباط فيفري",
    "مارس آذار اذار",
    "أبريل ابريل إبريل نيسان أفريل",
    "مايو أيار ايار ماي",
    "يونيو يونيه حزيران جوان",
    "يوليو يوليه تموز جويلية",
    "أغسطس اغسطس آب اب أوت",
    "سبتمبر أيلول ايلول",
    "أكتوبر اكتوبر تشرين_الأول",
    "نوفمبر تشرين_الثاني",
    "ديسمبر كانون_الأول",
  ],
};

/** Words that stand with a date on a line of dates and say nothing else, by language. */
const DATE_WORDS: Readonly<Record<string, string>> = {
  // "Published on Monday, 4 August 2031 at 10:15 GMT, last updated 11:00"
  en: "published publication date posted updated update last modified created issued released release first on at by and the edited written online date time am pm a.m. p.m. gmt utc bst est edt cet cest eet pst pdt ist monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun st nd rd th of",
  // "Veröffentlicht am Montag, 4. August 2031 um 10:15 Uhr"
  de: "veröffentlicht übersetzung erstellt aktualisiert stand am um uhr vom montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so",
  // "Publié le lundi 4 août 2031 à 10h15, mis à jour à 11h"
  fr: "publié créé mis à jour modifié le et par date de lundi mardi mercredi jeudi vendredi samedi dimanche er",
  // "Publicado el lunes 4 de agosto de 2031 a las 10:15"
  es: "publicado actualizado actualizada el a las hora horas h hs de del fecha lunes martes miércoles miercoles jueves viernes sábado sabado domingo",
  // "Publicado em 4 de agosto de 2031 às 10h15"
  pt: "publicado publicada atualizado atualizada em às as h de segunda terça quarta quinta sexta sábado domingo feira",
  // "Pubblicato il 4 agosto 2031 alle 10:15"
  it: "pubblicato aggiornato il alle ore di lunedì martedì mercoledì giovedì venerdì sabato domenica",
  // "Opublikowano: 4 sierpnia 2031"
  pl: "opublikowano publikacja data dodano aktualizacja poniedziałek wtorek środa czwartek piątek sobota niedziela godz r",
  // "Yayınlanma: 4 Ağustos 2031 Pazartesi, 10:15"
  tr: "yayınlanma yayınlandı yayım yayımlanma yayımlandı giriş son güncelleme güncellendi tarih tarihi pazartesi salı çarşamba perşembe cuma cumartesi pazar",
  // "Опубликовано 4 августа 2031 года в 10:15"
  ru: "опубликовано обновлено размещено дата публикации в года г понедельник вторник среда четверг пятница суббота воскресенье мск",
  // "Опубліковано 4 серпня 2031 року о 10:15"
  uk: "опубліковано оновлено дата о об у в р року від понеділок вівторок середа четвер п’ятниця п'ятниця субота неділя",
  // "نشر في الاثنين 4 أغسطس 2031"
  ar: "نشر نشرت النشر في بتاريخ يوم تاريخ آخر تحديث الساعة الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد م ص هـ",
};

/** All of them, in lower case. */
export const DATE_WORD_SET: ReadonlySet<string> = new Set(Object.values(DATE_WORDS).flatMap((words) => words.split(" ")));

/** Words that announce the day of publication amid other words: "Region: Northern Isles. Published 4 August 2031". */
export const PUBLISHED_WORDS =
  /(?<!\p{L})(?:published|posted|publié[es]?|publicad[oa]s?|veröffentlicht|erschienen|pubblicat[oa]|опубликован[оа]?|опубліковано|yayınlan(?:ma|dı)(?: tarihi)?|yayım(?:lanma)?(?: tarihi)?|نُ?شر(?:ت)?|تاريخ النشر)(?!\p{L})/iu;
