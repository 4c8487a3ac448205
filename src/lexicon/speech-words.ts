const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""));

/** What stands for a speaker without naming one: "INTERVIEWER:", "Q:", "Speaker 1:". In lower case. */
export const SPEAKER_ROLES: ReadonlySet<string> = words(
  "q a interviewer interviewee question answer reporter reporters journalist host cohost moderator narrator narration speaker presenter anchor correspondent " +
    "commentator announcer spokesman spokeswoman spokesperson translator interpreter operator participant caller witness chair chairman chairwoman judge counsel " +
    "voiceover man woman male female unknown unidentified audience voice " +
    "journaliste animateur animatrice présentateur présentatrice question réponse témoin traducteur " +
    "periodista presentador presentadora entrevistador entrevistadora entrevistado pregunta respuesta locutor locutora testigo narrador " +
    "sprecher sprecherin moderatorin reporterin frage antwort interviewer zeuge zeugin " +
    "sunucu muhabir soru cevap konuşmacı spiker gazeteci tanık " +
    "ведущий ведущая корреспондент журналист журналистка вопрос ответ диктор спикер свидетель переводчик голос " +
    "ведуча кореспондент кореспондентка журналістка журналіст питання відповідь запитання свідок перекладач " +
    "المذيع المذيعة الصحفي الصحفية المراسل المراسلة سؤال جواب المتحدث المترجم الشاهد س ج",
);

/** What stands before a colon at the beginning of a line and speaks no words: "Note: the pier is closed". In lower case. */
export const NO_SPEAKERS: ReadonlySet<string> = words(
  "note notes update updated updates breaking correction warning source sources photo picture video audio date time location place subject re from to cc bcc " +
    "topic summary transcript duration published modified watch read more also related listen http https www figure table chapter part section fact facts tags tag " +
    "region theme category keywords title author by contact tel phone email fax killed wounded dead missing total day week month year step option example " +
    "remarque attention source mise nota fuente fecha lugar hora aviso quelle hinweis achtung datum ort kaynak tarih not источник дата место внимание примечание " +
    "джерело місце увага примітка المصدر التاريخ المكان ملاحظة",
);

/** What captions say is heard besides words: "[applause]", "(music playing)". One of these in brackets is enough. */
export const SOUNDS: ReadonlySet<string> = words(
  "applause music musical laughter laughs laughing laugh chuckles chuckling sigh sighs sighing cough coughs coughing crying cries sobs sobbing shout shouts shouting " +
    "scream screams screaming cheer cheers cheering chant chants chanting explosion explosions blast blasts gunfire gunshot gunshots shooting shots shelling siren sirens " +
    "alarm horn honking engine engines helicopter aircraft plane drone silence pause pauses static noise noises chatter murmuring murmurs whistle whistling singing " +
    "sings song bell bells ringing beep beeps beeping footsteps door knocking breathing panting gasps whispers whispering speaking foreign language sound sounds " +
    "theme jingle clapping crowd booing wind thunder barking cut break crosstalk " +
    "applaudissements musique rires rire cris explosion sirènes silence chants " +
    "aplausos música risas gritos explosión disparos sirenas silencio llanto " +
    "applaus beifall musik gelächter lachen schüsse explosion sirenen stille " +
    "alkış alkışlar müzik gülüşmeler kahkaha patlama siren sessizlik " +
    "аплодисменты музыка смех выстрелы взрыв взрывы сирена сирены тишина крики играет " +
    "оплески музика сміх постріли вибух вибухи сирени тиша вигуки " +
    "تصفيق موسيقى ضحك انفجار صراخ صمت هتافات",
);

/** What marks words that were spoken and not understood: they belong to the sentence. "and then [inaudible] left" */
export const UNHEARD: ReadonlySet<string> = words(
  "inaudible unintelligible indistinct unclear inaudibles garbled muffled redacted bleep bleeped expletive inintelligible inaudible incompréhensible ininteligible " +
    "inaudible unverständlich anlaşılmıyor неразборчиво нерозбірливо",
);

/** A text that is headed by one of these was spoken: "Transcript: the minister's remarks". */
export const SPOKEN_TITLES =
  /(?:^|[^\p{L}])(?:transcripts?|full transcript|transcription|verbatim|rush transcript|retranscription|transcripci[óo]n|transkript|wortprotokoll|döküm(?:ü)?|deşifre|расшифровка|стенограмма|розшифровка|стенограма|نص المقابلة|تفريغ|النص الكامل)(?![\p{L}])/iu;
