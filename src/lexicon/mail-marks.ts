/** A line that mail programs write between what their user says and an earlier mail. */
export interface MailMark {
  readonly pattern: RegExp;
  readonly language: string;
  readonly example: string;
}

/** Lines over a mail that was passed on. */
export const FORWARD_MARKS: readonly MailMark[] = [
  {
    language: "en",
    pattern: /^[-\s]*(?:begin )?forwarded (?:message|mail|by)\b[-:\s]*(?:from .{0,80})?[-:\s]*$/iu,
    example: "---------- Forwarded message ---------",
  },
  {
    language: "fr",
    pattern: /^[-\s]*(?:début du )?message (?:transféré|réexpédié|transmis)[-:\s]*$/iu,
    example: "-------- Message transféré --------",
  },
  {
    language: "es",
    pattern: /^[-\s]*(?:inicio del )?mensaje reenviado[-:\s]*$/iu,
    example: "Inicio del mensaje reenviado:",
  },
  {
    language: "de",
    pattern: /^[-\s]*(?:anfang der |beginn der )?weitergeleitete[rn]? (?:nachricht|e-?mail)[-:\s]*$/iu,
    example: "-------- Weitergeleitete Nachricht --------",
  },
  {
    language: "ru",
    pattern:
      /^[-\s]*(?:начало )?(?:пересылаемо[ег]о?|пересланно[ег]о?|переадресованно[ег]о?|перенаправленно[ег]о?) (?:сообщени[ея]|письм[оа])[-:\s]*$/iu,
    example: "-------- Пересылаемое сообщение --------",
  },
  {
    language: "uk",
    pattern: /^[-\s]*(?:початок )?переслан(?:е|ого) (?:повідомлення|листа?)[-:\s]*$/iu,
    example: "---------- Переслане повідомлення ---------",
  },
  {
    language: "tr",
    pattern:
      /^[-\s]*(?:yönlendirilen|[iİ]letilen|yönlendirilmiş|[iİ]letilmiş) (?:[iİ]leti|mesaj|e-?posta)(?:nin|ın)?(?: başlangıcı)?[-:\s]*$/iu,
    example: "---------- Yönlendirilmiş mesaj ----------",
  },
  {
    language: "ar",
    pattern: /^[-\s]*(?:بدء |بداية )?(?:ال)?رسالة (?:ال)?(?:معاد توجيهها|مُعاد توجيهها|محو[ّ]?لة|مُحوّلة|المعاد توجيهها)[-:\s]*$/u,
    example: "---------- رسالة معاد توجيهها ---------",
  },
];

/** Lines over an earlier mail that say neither that it is answered nor that it is passed on. */
export const EARLIER_MARKS: readonly MailMark[] = [
  { language: "en", pattern: /^-{2,}\s*original (?:message|appointment)\s*-{2,}$/iu, example: "-----Original Message-----" },
  { language: "fr", pattern: /^-{2,}\s*message d['’]origine\s*-{2,}$/iu, example: "-----Message d'origine-----" },
  { language: "es", pattern: /^-{2,}\s*mensaje original\s*-{2,}$/iu, example: "-----Mensaje original-----" },
  { language: "de", pattern: /^-{2,}\s*urspr(?:ü|ue)ngliche nachricht\s*-{2,}$/iu, example: "-----Ursprüngliche Nachricht-----" },
  {
    language: "ru",
    pattern: /^-{2,}\s*(?:исходное|оригинальное) (?:сообщение|письмо)\s*-{2,}$/iu,
    example: "-----Исходное сообщение-----",
  },
  { language: "tr", pattern: /^-{2,}\s*(?:özgün|orijinal) (?:[iİ]leti|mesaj)\s*-{2,}$/iu, example: "-----Özgün İleti-----" },
  { language: "ar", pattern: /^-{2,}\s*الرسالة الأصلية\s*-{2,}$/u, example: "-----الرسالة الأصلية-----" },
];

/** Lines that say who wrote what is quoted below. */
export const ATTRIBUTION_MARKS: readonly MailMark[] = [
  {
    language: "en",
    pattern: /^on\s.{6,300}\bwrote\s?:$/isu,
    example: "On Tue, 4 Aug 2031 at 10:00, Ana Lerro <ana@lantern.example> wrote:",
  },
  {
    language: "fr",
    pattern: /^le\s.{6,300}\ba écrit\s?:$/isu,
    example: "Le mar. 4 août 2031 à 10:00, Ana Lerro <ana@lantern.example> a écrit :",
  },
  {
    language: "es",
    pattern: /^el\s.{6,300}\bescribió\s?:$/isu,
    example: "El mar, 4 ago 2031 a las 10:00, Ana Lerro (<ana@lantern.example>) escribió:",
  },
  {
    language: "de",
    pattern: /^am\s.{6,300}\bschrieb\b.{0,200}:$/isu,
    example: "Am Di., 4. Aug. 2031 um 10:00 Uhr schrieb Ana Lerro <ana@lantern.example>:",
  },
  {
    language: "ru",
    pattern: /^.{6,300}(?:написал(?:\(а\)|а)?|писал(?:\(а\)|а)?|пишет)\s?:$/isu,
    example: "4 августа 2031 г., 10:00 пользователь Ana Lerro <ana@lantern.example> написал:",
  },
  {
    language: "tr",
    pattern: /^.{6,300}\b(?:tarihinde )?(?:şunu|şunları) yazdı\s?:$/isu,
    example: "Ana Lerro <ana@lantern.example>, 4 Ağu 2031 Sal, 10:00 tarihinde şunu yazdı:",
  },
  {
    language: "ar",
    pattern: /^(?:في|بتاريخ|كتب).{6,300}(?:كتب|كتبت|بواسطة|في).{0,200}[:：]$/su,
    example: "في الثلاثاء، 4 أغسطس 2031 في 10:00 ص تمت كتابة ما يلي بواسطة Ana Lerro <ana@lantern.example>:",
  },
  // A date and an address before a colon, as programs in any language put them: "вт, 4 авг. 2031 г. в 10:00, Ana Lerro <ana@lantern.example>:"
  {
    language: "any",
    pattern: /^(?=.*(?:19|20)\d\d).*@[\w.-]{3,200}>?\)?[^@]{0,60}[:：]$/su,
    example: "вт, 4 авг. 2031 г. в 10:00, Ana Lerro <ana@lantern.example>:",
  },
];

/** Lines that mail programs and lists put below what their user wrote. */
export const SIGNATURE_LINES: readonly MailMark[] = [
  { language: "en", pattern: /^(?:sent from|get outlook for|sent via|sent with) .{2,60}$/iu, example: "Sent from my iPhone" },
  { language: "fr", pattern: /^envoyé (?:de|depuis|à partir de|avec) .{2,60}$/iu, example: "Envoyé de mon iPhone" },
  { language: "es", pattern: /^enviado (?:desde|con) .{2,60}$/iu, example: "Enviado desde mi iPhone" },
  {
    language: "de",
    pattern: /^(?:von mei(?:n|ne)em .{2,40} gesendet|gesendet (?:von|mit) .{2,60})$/iu,
    example: "Von meinem iPhone gesendet",
  },
  { language: "ru", pattern: /^отправлено (?:с|из) .{2,60}$/iu, example: "Отправлено с iPhone" },
  { language: "tr", pattern: /^.{2,60} gönderildi\.?$/iu, example: "iPhone’umdan gönderildi" },
  { language: "ar", pattern: /^(?:أ[ُ]?رسلت|تم الإرسال|مرسل) من .{2,60}$/u, example: "تم الإرسال من iPhone" },
  {
    language: "en",
    pattern:
      /^(?:you (?:are receiving|received) this (?:message|e-?mail) because\b|to unsubscribe\b|unsubscribe\b|to view this discussion\b|for more options, visit\b|manage (?:your )?(?:preferences|subscription)).{0,400}$/isu,
    example: 'You received this message because you are subscribed to the Google Groups "Tarnhead watch" group.',
  },
  { language: "any", pattern: /^\S{2,60} mailing list$/iu, example: "tarnhead-watch mailing list" },
];

/** Paragraphs that a firm's server puts below everything that leaves it. */
export const NOTICE_LINES: readonly MailMark[] = [
  {
    language: "en",
    pattern:
      /^(?:confidentiality(?: notice)?|disclaimer|legal notice|privileged)\s?[:–-]|^(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|electronic mail|message|communication|transmission)\b.{0,300}\b(?:confidential|privileged|intended (?:only|solely|recipient)|sole use)|^if you (?:are not the intended recipient|have received this (?:e-?mail|message|communication) in error)|^please consider the environment before printing/isu,
    example: "This e-mail and any attachments are confidential and intended solely for the addressee.",
  },
  {
    language: "fr",
    pattern:
      /^(?:avis de confidentialité\s?[:–-]|(?:ce|le présent) (?:message|courriel|courrier|mail|e-?mail)\b.{0,300}\b(?:confidentiel|strictement|destinataires? exclusif)|si vous n['’]êtes pas le destinataire)/isu,
    example: "Ce message et ses pièces jointes sont confidentiels et destinés à l’usage exclusif de leur destinataire.",
  },
  {
    language: "es",
    pattern:
      /^(?:aviso (?:legal|de confidencialidad)\s?[:–-]|(?:este|el presente) (?:mensaje|correo|e-?mail)\b.{0,300}\b(?:confidencial|privilegiad|exclusivamente)|si (?:usted )?no es el destinatario)/isu,
    example: "Este mensaje y sus adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario.",
  },
  {
    language: "de",
    pattern:
      /^(?:diese|der inhalt dieser) (?:e-?mail|nachricht)\b.{0,300}\b(?:vertraulich|ausschließlich)|^wenn sie nicht der (?:richtige |beabsichtigte )?(?:adressat|empfänger)/isu,
    example: "Diese E-Mail enthält vertrauliche Informationen.",
  },
  {
    language: "ru",
    pattern:
      /^(?:(?:настоящее|данное|это) (?:электронное )?(?:сообщение|письмо).{0,300}(?:конфиденциальн|исключительно)|если вы не являетесь (?:надлежащим |предполагаемым )?(?:адресатом|получателем))/isu,
    example: "Настоящее сообщение и вложения к нему являются конфиденциальными.",
  },
  {
    language: "tr",
    pattern:
      /^(?:bu (?:e-?posta|ileti|mesaj|elektronik posta).{0,300}(?:gizli|yalnızca|sadece)|bu (?:e-?postanın|iletinin) alıcısı değilseniz)/isu,
    example: "Bu e-posta ve ekleri gizlidir ve yalnızca muhatabına yöneliktir.",
  },
  {
    language: "ar",
    pattern: /^(?:تحتوي |إن )?(?:هذه الرسالة|هذا البريد|هذا الإيميل).{0,300}(?:سرية|سري|سرّي|خاصة بالمرسل)/su,
    example: "هذه الرسالة ومرفقاتها سرية وموجهة إلى المرسل إليه وحده.",
  },
];

/** What programs put before the subject of a mail that is passed on: "Fwd: Two boats missing", "RV: Dos barcas". */
export const FORWARD_PREFIX = /^(?:fwd?|tr|rv|wg|enc|[iİ]lt|пересл|пер|إعادة توجيه|توجيه|تحويل)\s?(?:\[\d+\])?\s?[:：]\s*/iu;
/** What they put before that of an answer: "Re: Two boats missing", "Ynt: İki tekne". */
export const REPLY_PREFIX = /^(?:re|aw|sv|ynt|rép|отв|ответ|رد|الرد)\s?(?:\[\d+\]|\(\d+\))?\s?[:：]\s*/iu;
