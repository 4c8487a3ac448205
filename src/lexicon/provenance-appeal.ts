import { arabic } from "./arabic.ts";
import { lineOpening } from "./line-opening.ts";
import { COMMENT_LINES } from "./provenance-comment.ts";
import type { ProvenanceLine } from "./provenance-line.ts";
import { NEWSLETTER_LINES } from "./provenance-newsletter.ts";
import { PAYWALL_LINES } from "./provenance-paywall.ts";
import { begun, whole } from "./whole-words.ts";

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
      /^(?:never miss|do(?:n['’]t| you) (?:miss|want to (?:be informed|stay|get|receive|hear))|want (?:more|to (?:read|get|stay))|stay (?:informed|up[- ]to[- ]date|connected|tuned)|for (?:the latest|more) (?:news|stories|updates|breaking)|get (?:in touch|breaking news|the (?:best|latest|app)|unlimited)|to (?:view|read|continue reading) (?:the|this) full (?:story|article)|first-time subscribers|unlock|start your (?:free )?(?:trial|subscription))\b/iu,
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
      /^[^\p{L}\p{N}]{0,3}(?:suscr[íi]bete|suscr[íi]base|hazte (?:miembro|soci[oa]|suscriptor|mecenas)|haz (?:una|tu) donación|dona (?:ahora|aquí|y (?:ayuda|apoya))|ap[oó]y(?:a|e)nos|apoya (?:a |al |el |la )?(?:nuestr|este |periodismo|trabajo)|síguenos|síganos|únete|ayúdanos|tu (?:apoyo|donación|aporte)(?![\p{L}]))/iu,
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
  ...NEWSLETTER_LINES,
  ...PAYWALL_LINES,
  ...COMMENT_LINES,
  {
    role: "appeal",
    language: "en",
    pattern: lineOpening([
      "(?:take action|act now|join the campaign|urgent action)\\s?[:!–—]",
      "(?:please )?(?:sign|add your name to) (?:the|our|this) (?:petition|open letter|appeal)",
      "(?:please )?help us (?:to )?(?:keep|stay|continue|go on|carry on|report|investigate|fund|grow|hold|raise)",
      "[^.!?]{2,60} (?:is|are) (?:(?:entirely|wholly|fully|mainly|only) )?(?:funded|supported|paid for|financed|kept alive) by (?:its|our|their) (?:readers|members|subscribers|listeners|supporters)\\s?[.!]?$",
      "[^.!?]{2,60} (?:is|are) an? (?:\\p{L}+ )?(?:reader|listener|member|viewer|subscriber|community)-(?:supported|funded|owned|financed)",
      "become (?:one of|part of) .{2,60}(?:members|supporters|patrons|community)",
      "(?:every|each) (?:crown|dollar|euro|pound|cent|penny|gift|donation) (?:goes|counts|helps|pays)",
      "you can (?:also )?support (?:me|us|this|our|my)",
      "buy (?:me|us) (?:a )?(?:coffee|beer|tea)",
      "(?:will|can|could) you (?:help|support|chip in)[^.!?]{0,40}\\?$",
      "[^.!?]{2,80}[.!?] [^.!?]{0,60}[.!?]? ?will you (?:help|support)[^.!?]{0,40}\\?$",
    ]),
    maxLength: 300,
    example: "Help us stay independent.",
  },
  {
    role: "appeal",
    language: "any",
    // Signez la pétition (fr), Firma la petición (es), Assine a petição (pt), Unterschreiben Sie die Petition (de), Подпишите петицию (ru), Підпишіть петицію (uk), Dilekçeyi imzalayın (tr), وقع العريضة (ar)
    pattern: lineOpening([
      "(?:signez|je signe) (?:la|notre|cette) pétition",
      "(?:firma|firme) (?:la|nuestra|esta) petición",
      "(?:assine) (?:a|nossa|esta) petição",
      "(?:unterschreiben|unterzeichnen) sie (?:die|unsere|diese) petition",
      "подпишите (?:\\p{L}+ )?(?:петицию|обращение)",
      "підпишіть (?:\\p{L}+ )?(?:петицію|звернення)",
      "(?:dilekçeyi|kampanyayı|bildiriyi) imzala\\p{L}*|imza (?:ver|at)(?:in|ın|mak için)",
      arabic("وقع(?:وا)? (?:على )?(?:العريضة|هذه العريضة|عريضتنا)"),
      "(?:.{0,60}\\? )?unterstützen sie uns",
      "если (?:вам|тебе) понрави\\p{L}+.{0,40}(?:поддерж|подпи|подел)\\p{L}+",
    ]),
    maxLength: 160,
    example: "Signez la pétition pour la paix des îles",
  },
];

/** A word of a plea, with how much it weighs. */
export interface AppealCue {
  readonly language: string;
  readonly weight: number;
  readonly pattern: RegExp;
  readonly example: string;
}

/**
 * Words of pleas. A paragraph that addresses the reader and gathers 2 in its language is an appeal;
 * one word alone is news: "The group collected donations through PayPal."
 */
export const APPEAL_CUES: readonly AppealCue[] = [
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:please|kindly) (?:consider |help |do )?(?:support|donat|contribut|subscrib|shar|give\b)/iu,
    example: "please support the project",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:our|this) (?:work|journalism|reporting|project|site|channel|newsroom|newsletter)\b/iu,
    example: "our work would not be possible",
  },
  {
    language: "en",
    weight: 1,
    pattern:
      /\b(?:your (?:support|help|donation|contribution|gift|generosity|subscription|inbox|mailbox|email)|support (?:my|our) work)\b/iu,
    example: "without your help",
  },
  {
    language: "en",
    weight: 1,
    pattern: /\b(?:donat(?:e|ion|ions|ing)|subscri(?:be|bing|ber|ption)|membership|newsletter|sign up)\b/iu,
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
    pattern:
      /\bif you(?:['’]re| are)? (?:able|like|value|enjoy|find|can|believe|appreciate|wish|want|would like|already)|\b(?:give|chip in|pay) what you can\b|\bconsider (?:becoming|making|giving|joining|taking out|an? (?:paid|free|monthly|small))\b/iu,
    example: "If you like our content",
  },
  {
    language: "en",
    weight: 1,
    pattern:
      /\b(?:reader-(?:funded|supported)|independent (?:journalism|media)|keep (?:us|the lights|this)|stay independent|for as little as|as a subscriber|subscribers?|(?:our|its) readers|no (?:paywall|adverti\w+|ads)|takes? no (?:adverti\w+|money|ads))\b/iu,
    example: "for as little as a coffee",
  },
  {
    language: "fr",
    weight: 1,
    pattern: new RegExp(whole("(?:vos|votre|un|des) dons?|faire un don|par mois|cagnotte|déductibles?|cotisations?"), "iu"),
    example: "grâce à vos dons",
  },
  {
    language: "fr",
    weight: 1,
    pattern: new RegExp(
      whole(
        "aidez-nous|soutenez(?:-nous| notre| nos| le| la| un)?|contribuez|participez|rejoignez|abonnez-vous|votre (?:soutien|aide|contribution)",
      ),
      "iu",
    ),
    example: "Aidez-nous à continuer",
  },
  {
    language: "fr",
    weight: 1,
    pattern: new RegExp(
      whole(
        "(?:nos|ses) (?:lecteurs|lectrices|abonnés|donateurs|adhérents)|(?:presse|journal|média|rédaction|journalisme) (?:libre|indépendante?)|sans (?:publicité|actionnaire)|notre (?:journal|rédaction|travail|média|site)",
      ),
      "iu",
    ),
    example: "Notre journal n’a que ses lecteurs",
  },
  {
    language: "es",
    weight: 1,
    pattern: new RegExp(
      whole(
        "don(?:ar|ación|aciones|ativos?)|aportaci(?:ón|ones)|un café|si quieres|sin publicidad|sem publicidade|suscripci(?:ón|ones)|al mes|cuotas?|doaç(?:ão|ões)|assinaturas?|por mês",
      ),
      "iu",
    ),
    example: "las aportaciones de nuestros lectores",
  },
  {
    language: "es",
    weight: 1,
    pattern: new RegExp(
      whole(
        "ap[oó]y(?:a|e|ar)(?:nos)?|invitarme a un café|ayúdanos|colabora(?: con)?|hazte (?:soci[oa]|miembro|suscriptora?)|únete|suscríbete|tu (?:apoyo|ayuda|aporte)|apoie(?:-nos)?|contribua|ajude(?:-nos)?|seu apoio",
      ),
      "iu",
    ),
    example: "Colabora con nosotros",
  },
  {
    language: "es",
    weight: 1,
    pattern: new RegExp(
      whole(
        "(?:nuestr[oa]s|noss[oa]s) (?:lector(?:as|es)|soci[oa]s|suscriptor(?:as|es)|leitores|assinantes)|(?:periodismo|medio|prensa|jornalismo) (?:libre|independiente|independente)|nuestr[oa] (?:trabajo|periódico|medio|redacción)",
      ),
      "iu",
    ),
    example: "Vivimos de nuestros lectores",
  },
  {
    language: "de",
    weight: 1,
    pattern: new RegExp(whole("spenden?|ihre spende|im monat|monatlich|mitgliedsbeitr\\p{L}+|abonnements?|förderer"), "iu"),
    example: "allein durch Spenden",
  },
  {
    language: "de",
    weight: 1,
    pattern: new RegExp(
      whole(
        "helfen sie(?: uns| mit)?|unterstützen sie(?: uns| unser\\p{L}*)?|werden sie|tragen sie|ihre (?:unterstützung|hilfe)|spenden sie|abonnieren sie",
      ),
      "iu",
    ),
    example: "Helfen Sie mit",
  },
  {
    language: "de",
    weight: 1,
    pattern: new RegExp(
      whole(
        "unser(?:e|en|er)? (?:leser\\p{L}*|arbeit|redaktion|zeitung|mitglieder|recherchen)|(?:freie[nr]?|unabhängige[nrs]?) (?:journalismus|presse|medi\\p{L}+|berichterstattung)|ohne werbung|wir finanzieren uns|wir leben von",
      ),
      "iu",
    ),
    example: "Wir finanzieren uns ohne Verlag",
  },
  {
    language: "ru",
    // Russian and Ukrainian: "пожертви", "донати"
    weight: 1,
    pattern: new RegExp(
      begun("пожертвован|донат|взнос|пожертв|внес(?:ок|ки)|деньги читател|средства читател|кошт(?:и|ом) читач|подписк|передплат"),
      "iu",
    ),
    example: "на пожертвования",
  },
  {
    language: "ru",
    weight: 1,
    pattern: new RegExp(
      whole(
        "поддержите|поддержать|помогите|помочь|станьте|оформите|подпишитесь|ваш\\p{L}{1,3} (?:поддержк|помощ)\\p{L}+|підтримайте|підтримати|допоможіть|ваш\\p{L}{1,3} (?:підтримк|допомог)\\p{L}+",
      ),
      "iu",
    ),
    example: "Поддержите редакцию",
  },
  {
    language: "ru",
    weight: 1,
    pattern: new RegExp(
      whole(
        "мы (?:существуем|работаем|жив[её]м|остаёмся|не бер[её]м)|(?:наш\\p{L}{0,3}|своих) (?:читател|подписчик)\\p{L}+|независим\\p{L}+ (?:журналист|медиа|редакц|сми)\\p{L}*|редакция (?:жив[её]т|существует|работает)|ми (?:працюємо|існуємо|живемо)|(?:завдяки|наші) читач\\p{L}+|незалежн\\p{L}+ (?:журналіст|медіа|редакц)\\p{L}*",
      ),
      "iu",
    ),
    example: "Мы работаем для читателей",
  },
  {
    language: "tr",
    weight: 1,
    pattern: new RegExp(begun("bağış|abonelik|aylık destek|ayda \\d+|katkı(?:nız|da bulun)"), "iu"),
    example: "bağışlarınızla",
  },
  {
    language: "tr",
    weight: 1,
    pattern: new RegExp(whole("destek (?:ol|ver)\\p{L}*|siz de|bize katıl\\p{L}*|üye ol\\p{L}*|desteğiniz\\p{L}*|yardım ed\\p{L}*"), "iu"),
    example: "Siz de destek olun",
  },
  {
    language: "tr",
    weight: 1,
    pattern: new RegExp(
      `${begun("okurları(?:mız|nın)|okurlarımız|gazeteciliğ|ayaktay[ıi]z|gazetemiz")}|${whole("bağımsız (?:gazetecilik|medya|haber\\p{L}*)|bağımsız gazeteciliğe|reklamsız")}`,
      "iu",
    ),
    example: "Okurlarımızın gücüyle",
  },
  {
    language: "ar",
    weight: 1,
    pattern: new RegExp(arabic("تبرع|مساهمات|اشتراك|دعمكم|دعمك"), "u"),
    example: "تبرعات قرائنا",
  },
  {
    language: "ar",
    weight: 1,
    pattern: new RegExp(arabic("(?:ساهم(?:وا)? (?:معنا|في)|ادعم|ساعد(?:نا|ونا)|كن شريكا|انضم)"), "u"),
    example: "ساهم معنا",
  },
  {
    language: "ar",
    weight: 1,
    pattern: new RegExp(arabic("(?:قرائنا|قراءنا|صحافة مستقلة|الصحافة المستقلة|الإعلام المستقل|عملنا|استقلالنا)"), "u"),
    example: "نعتمد على قرائنا",
  },
];

/** The reader is spoken to, or asked for something. */
export const ADDRESSES_READER: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  { language: "en", pattern: /\b(?:you|your|please|us|consider|chip in)\b/iu },
  { language: "fr", pattern: new RegExp(whole("vous|votre|vos|[\\p{L}]{3,}ez(?:-nous)?|nos"), "iu") },
  { language: "es", pattern: new RegExp(whole("tu|su|nosotros|nuestr[oa]s?|noss[oa]s?|\\p{L}+nos|seu|você"), "iu") },
  { language: "de", pattern: new RegExp(whole("Sie|Ihre?|uns|wir|unser\\p{L}{0,2}"), "u") },
  {
    language: "tr",
    pattern: new RegExp(
      `${whole("destek (?:ver|ol)\\p{L}*|siz|sizin|siz de|bize|bizi")}|${begun("okurlarımız|bağışlarınız|desteğiniz")}`,
      "iu",
    ),
  },
  {
    language: "ru",
    pattern: new RegExp(whole("вы|вас|вам|ваш\\p{L}{0,3}|мы|нас|нам|наш\\p{L}{0,3}|ми|\\p{L}{3,}(?:ите|іть|йте)|редакци[яию]"), "iu"),
  },
  { language: "ar", pattern: new RegExp(arabic("(?:نا|كم)(?![\\p{L}])|(?:معنا|لنا|قرائنا)"), "u") },
];

/** Somebody speaks, and it is told: "Join us or drown, the caller said." */
export const IS_TOLD = new RegExp(
  `[,?!”"»](?: [\\p{L}'’.-]+){0,5} (?:said|says|told|shouted|radioed|begged|ordered|warned|urged|asked|heard|ruled|wrote)(?![\\p{L}])|[,?!”"»] (?:a|ont) (?:dit|crié|déclaré|lancé|ordonné|demandé)(?![\\p{L}])|[,?!”"»](?: \\p{L}+){0,3} (?:dijo|gritó|pidió|disse|sagte|rief|bat|сказал[аи]?|заявил[аи]?|крикнул[аи]?|приказал[аи]?|спросил[аи]?|сказав|заявив|крикнув)(?![\\p{L}])|(?<![\\p{L}])(?:dedi|diye (?:bağır|söyle|yaz)\\p{L}+)(?![\\p{L}])|${arabic("(?<![\\p{L}])(?:قال|قالت|صرخ)(?![\\p{L}])")}`,
  "iu",
);
