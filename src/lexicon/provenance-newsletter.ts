import { arabic } from "./arabic.ts";
import { inFirstClauses, lineOpening } from "./line-opening.ts";
import type { ProvenanceLine } from "./provenance-line.ts";

/** Channels and networks on which readers follow an outlet. */
const NETWORK = "(?:telegram|whatsapp|twitter|x|facebook|instagram|youtube|tiktok|bluesky|mastodon|viber|vk|threads|google news)";
const NETWORK_RU = "(?:telegram|whatsapp|twitter|facebook|instagram|youtube|viber|телеграм\\p{L}*|соцсетях|соціальних мережах|соцмережах)";

/** Invitations to take a newsletter or to follow a channel. */
export const NEWSLETTER_LINES: readonly ProvenanceLine[] = [
  {
    role: "appeal",
    language: "en",
    pattern: lineOpening([
      "(?:get|receive|have) .{2,160}\\b(?:(?:in|into|to) your (?:inbox|mailbox|e-?mail|phone)|by e-?mail)",
      ".{2,120}\\b(?:delivered |straight |sent )?(?:in|into|to) your (?:inbox|mailbox)",
      "(?:.{0,120}[.!?:] )?(?:please )?(?:enter|leave|give us|type) your (?:e-?mail|address)\\b.{0,20}\\b(?:to|and) (?:subscribe|sign up|get|receive|join)",
      "join (?:over |more than |the )?(?:\\d[\\d,.]{0,9}k?|thousands of) (?:other )?(?:readers|subscribers|members|people)",
      `(?:find|follow|join|like|watch|read|reach|connect with) (?:us|[\\p{L}][\\p{L}'’ ]{1,40}) on (?:our )?${NETWORK}`,
      "subscribe (?:for free|now|today|to (?:our|the) [\\p{L} ]{2,40}(?:newsletter|letter|channel|podcast|updates))",
      "(?:download|install|get) (?:the|our) (?:free |new )?(?:[\\p{L}]+ )?app",
      "(?:turn on|enable|switch on|allow) (?:our )?(?:push )?(?:notifications|alerts)",
      "(?:don['’]t forget|remember|be sure) to (?:like|subscribe|follow|share)",
      "subscribe (?:to (?:the|our|this) \\p{L}+ )?(?:wherever|on (?:all|every)|in your)",
      "(?:if .{2,60}|was this .{2,40}|forwarded this .{2,40})(?:,|\\?) (?:you can )?(?:sign up|subscribe)(?: here| for free)?",
      "(?:forward|pass on|share|send) this (?:letter|newsletter|e-?mail|post|article|story|video) (?:to|with|if|on)",
      "(?:more (?:news|stories|updates)|all our news)\\b.{0,30} on (?:our|the) (?:[\\p{L}]+ )?(?:channel|page|feed)",
      `we(?:['’]re| are) (?:also |now )?on ${NETWORK}`,
      "join (?:the|our) (?:[\\p{L}]+ ){0,3}(?:community|channel|group|mailing list)",
    ]),
    maxLength: 300,
    example: "One story of the sea a week, in your inbox.",
  },
  {
    role: "appeal",
    language: "en",
    // no full stop: "Sign up for the guard or leave, the commander told them." is news
    pattern: /^(?:[Ss]ign(?:ing)? up|[Ss]ubscribe) (?:here |now |today )?(?:for|to) (?:the |our )?(?:\p{Lu}[\p{L}'’&-]*\s?){1,6}!?$/u,
    maxLength: 80,
    example: "Sign up for The Morning Tide",
  },
  {
    role: "appeal",
    language: "fr",
    pattern: inFirstClauses([
      "recevez .{2,120}(?:par (?:e-?mail|mail|courriel|sms)|boîte (?:mail|aux lettres|de réception)|newsletter|lettre d['’]info\\p{L}*)",
      "recevez (?:chaque|tous les|toutes les|notre|nos|gratuitement|l['’]essentiel|le meilleur)",
      "(?:inscrivez|abonnez)-vous (?:gratuitement |vite )?(?:à|au|ici|dès)",
      `(?:retrouvez|rejoignez|suivez|lisez)(?:-nous|[\\p{L}'’ ]{1,40}) sur ${NETWORK}`,
      "téléchargez (?:gratuitement )?(?:notre|l['’])\\s?appli\\p{L}*",
      "activez les (?:notifications|alertes)",
      "partagez(?:-l[ea]| cet| cette) .{0,30}",
      "(?:partagez|likez)-l[ea] et abonnez-vous",
      "suivez (?:toute )?l['’]actualité .{2,60} (?:sur|en direct)",
    ]),
    maxLength: 300,
    example: "Pour ne rien manquer, abonnez-vous à notre infolettre.",
  },
  {
    role: "appeal",
    language: "es",
    // Spanish and Portuguese: "Receba no seu e-mail"
    pattern: inFirstClauses([
      "(?:recib[ea]|receba) .{2,120}(?:correo|e-?mail|bandeja|boletín|newsletter)",
      "(?:apúntate|apúntese|inscríbete|inscríbase|suscríbete|suscríbase|inscreva-se) (?:gratis |aquí )?(?:a|al|en|para|na|no)",
      `(?:síguenos|sigue(?: a| el| nuestro)?|únete|encuéntranos|siga(?: o| nosso| a)?)(?: [\\p{L}'’]{1,20}){0,5} (?:en|de|no|do) ${NETWORK}`,
      "(?:descarg(?:a|ue)|baixe) (?:nuestra|la|nosso|o) (?:aplicación|app|aplicativo)",
      "activ[ae] las (?:notificaciones|alertas)",
      "(?:si te ha gustado|si te gustó).{0,40}(?:compárt|síguen|suscríb)\\p{L}+",
      "síg[ua]e?(?:me|nos) en",
    ]),
    maxLength: 300,
    example: "No te pierdas nada: apúntate a nuestra carta semanal.",
  },
  {
    role: "appeal",
    language: "de",
    pattern: inFirstClauses([
      "(?:erhalten|bekommen) sie .{2,120}(?:e-?mail|postfach|newsletter)",
      "melden sie sich .{0,40}newsletter .{0,20}an",
      "(?:abonnieren|bestellen) sie .{0,40}(?:newsletter|kanal|brief)",
      `folgen sie (?:uns|\\p{L}{2,20}(?: \\p{L}{2,20}){0,3}) auf ${NETWORK}`,
      "(?:laden|holen) sie (?:sich )?(?:unsere|die) .{0,20}app",
      "teilen sie (?:diesen|den|diese) (?:beitrag|artikel|text|seite)",
      "aktivieren sie (?:die )?(?:benachrichtigungen|push)",
    ]),
    maxLength: 300,
    example: "Bestellen Sie unseren Newsletter",
  },
  {
    role: "appeal",
    language: "ru",
    // Russian and Ukrainian: "Читайте нас у Telegram"
    pattern: inFirstClauses([
      `(?:читайте|ищите|смотрите|шукайте|дивіться) нас (?:в|у|на) ${NETWORK_RU}`,
      `(?:наш|наши|наші) (?:канал\\p{L}*|групп\\p{L}+|чат|сторінк\\p{L}+) (?:в|у|на) ${NETWORK_RU}`,
      "(?:подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтес[ья])) на",
      "получайте .{2,80}(?:на почту|по почте|рассылк\\p{L}+)",
      "отримуйте .{2,80}(?:на пошту|розсилк\\p{L}+)",
      "(?:больше|другие|ещё больше|все) новост\\p{L}+ .{0,40}(?:канал|telegram|телеграм|приложени)\\p{L}*",
      "(?:присоединяйтесь|приєднуйтесь|долучайтес[ья]) (?:к нам|к нашему|до нас|до нашо\\p{L}+)",
      "(?:скачайте|установите|загрузите|завантажуйте|встановіть) (?:наше|наш|приложение|застосунок)",
      "(?:следите за|стежте за) (?:нами|нашими|новост\\p{L}+|новинами) (?:в|у|на)",
      "подпишись(?:,| на| и)",
      "поделитесь (?:этой|этим|статьёй|статьей|текстом|ссылкой)",
    ]),
    maxLength: 300,
    example: "Читайте нас в Telegram и Viber",
  },
  {
    role: "appeal",
    language: "tr",
    pattern: inFirstClauses([
      ".{0,120}(?:bülten|kanal)\\p{L}{0,8} (?:abone ol|kaydol|üye ol|katıl)\\p{L}{0,10}",
      ".{0,80}(?:haberdar olmak|kaçırmamak) için .{0,80}(?:abone ol|kaydol|katıl|takip et)\\p{L}{0,10}",
      `bizi ${NETWORK}\\p{L}{0,3}['’]?\\p{L}{0,4} (?:üzerinden |hesabımızdan )?takip ed\\p{L}+`,
      ".{0,60}kanal\\p{L}* abone olmay[ıi] unutma\\p{L}+",
      "(?:mobil )?uygulamamızı (?:indir|yükle)\\p{L}*",
      "haberlerimizi .{2,60} takip ed\\p{L}+",
      ".{0,60}beğendiyseniz .{0,30}(?:paylaş|destekle|abone)\\p{L}*",
    ]),
    maxLength: 260,
    example: "Günün haberleri için bültenimize kaydolun",
  },
  {
    role: "appeal",
    language: "ar",
    pattern: new RegExp(
      `^[^\\p{L}\\p{N}]{0,3}(?:.{0,60} )?(?:${arabic("(?:انضم(?:وا)?|اشترك(?:وا)?|سجل(?:وا)?) (?:إلى|في|ب|على) ?(?:قنات|القناة|قناة|نشرت|النشرة|نشرة|صفحت)")}|${arabic("(?:تابعنا|تابعونا|لا تنسوا? الاشتراك|حمل(?:وا)? (?:ال)?تطبيق|شارك(?:وا)? (?:هذا )?المقال مع|تابع(?:وا)? (?:أخبارنا|قناة|قناتنا|صفحتنا|آخر))")})`,
      "u",
    ),
    maxLength: 220,
    example: "لمتابعة آخر الأخبار اشتركوا في قناتنا",
  },
];
