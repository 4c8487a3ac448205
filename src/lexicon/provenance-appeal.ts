import { arabic } from "./arabic.ts";
import type { ProvenanceLine } from "./provenance-line.ts";

/** Pleas and invitations of the outlet to its readers. */
export const APPEAL_LINES: readonly ProvenanceLine[] = [
  {
    role: "appeal",
    language: "en",
    pattern:
      /^(?:please |click here to |help |you can )?(?:consider )?(?:donat(?:e|ing)|support(?:ing)? (?:us|our|the (?:project|site)|independent|this (?:project|site|work|journalism|channel))|becom(?:e|ing) (?:a |an )?(?:member|supporter|patron|subscriber|friend)|mak(?:e|ing) a (?:donation|contribution)|contribut(?:e|ing) (?:to (?:us|our)|now)|give (?:now|today))\b/iu,
    maxLength: 400,
    example: "Become a member of Lantern Post",
  },
  {
    role: "appeal",
    language: "en",
    pattern:
      /^(?:please |click here to |to |don['’]t forget to )?(?:subscribe|sign up|join|follow|like|download|register|log ?in|get (?:the|our|all))\b.{0,120}\b(?:newsletters?|channel|us\b|updates?|e-?mails?|apps?|inbox|telegram|whatsapp|twitter|facebook|instagram|youtube|edition|full story|subscription)\b/iu,
    maxLength: 300,
    example: "Sign up for our weekly newsletter",
  },
  {
    role: "appeal",
    language: "en",
    pattern:
      /^(?:never miss|do(?:n['’]t| you) (?:miss|want to (?:be informed|stay|get|receive|hear))|want (?:more|to (?:read|get|stay))|stay (?:informed|up[- ]to[- ]date|connected|tuned)|for (?:the latest|more) (?:news|stories|updates|breaking)|get (?:in touch|breaking news|the (?:best|latest|app)|unlimited)|already a (?:member|subscriber)|if you(?:['’]re| are) (?:already )?a subscriber|to (?:view|read|continue reading) (?:the|this) full (?:story|article)|first-time subscribers|unlock|start your (?:free )?(?:trial|subscription))\b/iu,
    maxLength: 260,
    example: "For the latest news from the isles download our app.",
  },
  {
    role: "appeal",
    language: "en",
    pattern:
      /^[^.!?]{0,140}[.!?] (?:please )?(?:support (?:our|us)|donate|become a (?:member|supporter)|subscribe|chip in)\b[^.!?]{0,80}[.!?]?$/iu,
    maxLength: 250,
    example: "Lantern Post is a newsroom without owners. Support our work.",
  },
  {
    role: "appeal",
    language: "fr",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:abonnez-vous|inscrivez-vous|suivez-nous|rejoignez-nous|aidez-nous|soutenez(?:-nous| (?:la |le |l['’]|une? |notre |nos )?(?:journal|rédaction|médias?|presse|site|travail|information|projet|indépendan))|(?:faites|faire|je fais) un don|.{0,60}, faites un don|devenez (?:membre|abonné|adhérent)|votre (?:don|soutien)(?![\p{L}]))/iu,
    maxLength: 300,
    example: "Faites un don pour soutenir notre rédaction",
  },
  {
    role: "appeal",
    language: "de",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:(?:jetzt )?newsletter (?:bestellen|abonnieren)|abonnieren sie|unterstützen sie (?:uns|unser|die redaktion|unabhängig)|folgen sie uns|(?:jetzt |bitte )?spenden sie|jetzt spenden|ihre spende|werden sie (?:mitglied|abonnent|förderer)|helfen sie uns)/iu,
    maxLength: 300,
    example: "Unterstützen Sie unsere Arbeit mit einer Spende",
  },
  {
    role: "appeal",
    language: "es",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:suscr[íi]bete|suscr[íi]base|hazte (?:miembro|socio|suscriptor|mecenas)|haz (?:una|tu) donación|dona (?:ahora|aquí|y (?:ayuda|apoya))|ap[oó]y(?:a|e)nos|apoya (?:a |al |el |la )?(?:nuestr|este |periodismo|trabajo)|síguenos|síganos|únete|ayúdanos|tu (?:apoyo|donación|aporte)(?![\p{L}]))/iu,
    maxLength: 300,
    example: "Suscríbete a nuestro boletín",
  },
  {
    role: "appeal",
    language: "pt",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:assine(?: (?:a|o|nossa|já|agora)(?![\p{L}])|$)|inscreva-se|siga-nos|receba (?:noss|as notícias|em seu)|apoie(?:-nos| (?:o |a )?(?:noss|jornalismo|nosso))|faça (?:uma|sua) doação|doe (?:agora|aqui)|contribua com|ajude-nos|torne-se (?:membro|assinante|apoiador))/iu,
    maxLength: 300,
    example: "Faça uma doação e apoie o jornalismo independente",
  },
  {
    role: "appeal",
    language: "it",
    // Italian and Polish: "Iscriviti alla newsletter", "Zapisz się na newsletter"
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:iscriviti|abbonati|seguici|sostieni(?:ci| (?:il|la) nostr)|zapisz się|wesprzyj (?:nas|redakcj)|obserwuj nas)/iu,
    maxLength: 260,
    example: "Iscriviti alla newsletter",
  },
  {
    role: "appeal",
    language: "ru",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:подпи(?:шитесь|сывайтесь|саться)(?: на|!|$)|поддерж(?:ите|ать) (?:нас|наш|редакци|проект|независим|«)|сдела(?:йте|ть) пожертвование|помогите (?:нам|редакции|проекту)|станьте (?:нашим|патроном|спонсором)|ваше пожертвование)/iu,
    maxLength: 300,
    example: "Поддержите нашу редакцию пожертвованием",
  },
  {
    role: "appeal",
    language: "uk",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:підпи(?:шіться|суйтес[ья]|сатися)(?: на|!|$)|підтрима(?:йте|ти) (?:нас|наш|редакці|проєкт|незалежн|«)|зроб(?:іть|ити) (?:внесок|пожертв)|допоможіть (?:нам|редакції)|станьте (?:нашим|патроном|читачем))/iu,
    maxLength: 300,
    example: "Підтримайте нашу редакцію",
  },
  {
    role: "appeal",
    language: "tr",
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:(?:bültenimize |kanalımıza |hemen )?abone ol(?:un|mak)?(?![\p{L}])|bizi (?:destekle|takip)|takip edin|bağış yap(?:ın|arak|abilirsiniz|mak için)|bize (?:destek|katıl)|destek olmak için|(?:gazeteciliğe|gazetemize|bağımsız \p{L}+) destek ol|üye(?:miz)? ol(?:un)?(?![\p{L}]))/iu,
    maxLength: 300,
    example: "Bağış yaparak bağımsız gazeteciliğe destek olun",
  },
  {
    role: "appeal",
    language: "ar",
    // "اشترك الجنود" is news: soldiers took part
    pattern: new RegExp(
      `^[^\\p{L}\\p{N}]{0,3}(?:${arabic("اشترك(?:وا)?(?: (?:الآن|معنا)| في (?:نشرت|(?:ال)?نشرة|قنات|(?:ال)?قناة|(?:ال)?خدمة|(?:ال)?بريد))|تابعنا (?:على|عبر)|تابعونا|ادعمونا|ادعمنا|ادعم (?:الصحافة|عملنا|موقعنا|المنارة|استقلال)|تبرع(?:وا)? (?:الآن|لنا|لدعم)|انضم(?:وا)? (?:إلينا|إلى قنات)|ساعدنا|ساهم(?:وا)? في دعم")})`,
      "u",
    ),
    maxLength: 260,
    example: "تبرع الآن لدعم الصحافة المستقلة",
  },
  {
    role: "comment",
    language: "en",
    pattern:
      /^(?:comment on\b|leave a (?:comment|reply)|post a comment|write a comment|add (?:a )?(?:new )?comment|comments? (?:are closed|\(\d+\)|policy|below)|\d+ comments?$|no comments?$|comments?$|join the (?:conversation|discussion)|have your say|log in to comment|be the first to comment|discussion$)/iu,
    maxLength: 160,
    example: "Comment on Lantern Post articles on our page",
  },
  {
    role: "comment",
    language: "any",
    // Kommentare (de), commentaires (fr), comentarios (es), comentários (pt), commenti (it), komentarze (pl), комментарии (ru), коментарі (uk), yorumlar (tr), تعليقات (ar)
    pattern:
      /^(?:\d+ )?(?:kommentare?n?|commentaires?|comentarios?|comentários?|commenti|komentarze|комментари[ийев]+|коментар(?:і|ів)?|yorum(?:lar)?|تعليقات|التعليقات|تعليق)(?: \d+| \(\d+\)|:)?$/iu,
    maxLength: 60,
    example: "Kommentare (12)",
  },
  {
    role: "comment",
    language: "any",
    // Laisser un commentaire (fr), Kommentar schreiben (de), Deja un comentario (es), Deixe um comentário (pt), Оставить комментарий (ru), Залишити коментар (uk), Yorum yap (tr), أضف تعليقا (ar)
    pattern: new RegExp(
      `^(?:(?:laisser|laissez|ajouter|poster|écrire) un commentaire|(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen)|schreiben sie einen kommentar|(?:deja|escribe|añade|publica) (?:un|tu) comentario|deja una respuesta|agregar un comentario|deixe (?:um|seu) comentário|(?:оставить|добавить|написать) комментарий|(?:залишити|додати) коментар|(?:bir )?yorum (?:yap|yaz|ekle|bırak)|bir yanıt yazın|${arabic("(?:اترك|أضف|اكتب|إضافة) (?:ال)?تعليق")})`,
      "iu",
    ),
    maxLength: 90,
    example: "Deja un comentario",
  },
];

/**
 * Words of a plea, with how much each weighs. A paragraph that addresses the reader and gathers 2 is an appeal;
 * one word alone is news: "The group collected donations through PayPal."
 */
export const APPEAL_CUES: readonly {
  readonly language: string;
  readonly weight: number;
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:please|kindly) (?:consider |help |do )?(?:support|donat|contribut|subscrib|shar|give\b)/iu,
    example: "please support the project",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:our|this) (?:work|journalism|reporting|project|site|channel|newsroom)\b/iu,
    example: "our work would not be possible",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\byour (?:support|help|donation|contribution|gift|generosity|subscription|inbox|email)\b/iu,
    example: "without your help",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:donat(?:e|ion|ions|ing)|subscri(?:be|ption)|membership|newsletter)\b/iu,
    example: "make a donation",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:paypal|patreon|ko-?fi|buymeacoffee|gofundme|bitcoin|iban)\b/iu,
    example: "PayPal: desk@lantern.example",
  },
  { language: "any", weight: 1, pattern: /\/(?:donate|support|subscribe|membership|join)\b/iu, example: "https://lantern.example/donate/" },
  {
    language: "en",
    weight: 1,
    pattern: /\bif you(?:['’]re| are)? (?:able|like|value|enjoy|find|can|believe|appreciate|wish|want|would like|already)/iu,
    example: "If you like our content",
  },
  {
    language: "en",
    weight: 1,
    pattern:
      /\b(?:reader-funded|independent (?:journalism|media)|keep (?:us|the lights|this)|stay independent|for as little as|as a subscriber|subscribers?)\b/iu,
    example: "for as little as a coffee",
  },
];

/** The reader is spoken to. */
export const ADDRESSES_READER: readonly RegExp[] = [/\b(?:you|your|please|us)\b/iu];
