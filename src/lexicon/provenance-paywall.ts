import { arabic } from "./arabic.ts";
import { inFirstClauses, lineOpening } from "./line-opening.ts";
import type { ProvenanceLine } from "./provenance-line.ts";

/** Lines that stand where a text breaks off for those who have not paid or registered, and what they are offered. */
export const PAYWALL_LINES: readonly ProvenanceLine[] = [
  {
    role: "appeal",
    language: "en",
    pattern: lineOpening([
      "(?:please )?(?:subscribe|register|log ?in|sign in|sign up|create an? (?:free )?account|become a (?:member|subscriber))\\b.{0,60}\\bto (?:continue|keep|go on|read|unlock|access|see|view|finish)",
      "(?:this|the (?:full|rest of the|rest of this)) (?:article|story|content|page|report|text|piece)(?: is|['’]s)? (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|open to|exclusive to|free to) .{0,30}\\b(?:subscribers|members|readers who)",
      "(?:for )?(?:subscribers|members)[ -]only",
      "you(?:['’]ve| have) (?:read|reached|used|viewed|got)\\b.{0,60}\\bfree (?:articles?|stories|reads?|limit)",
      "(?:keep|continue) reading (?:for|with|by|from)",
      "to (?:continue|keep|go on) reading\\b.{0,100}\\b(?:subscri\\p{L}+|regist\\p{L}+|log ?in|sign|account|member\\p{L}*|pay)",
      "to (?:read|view|unlock|access|see) (?:the (?:rest|full|whole)|this|more)\\b.{0,60}\\b(?:subscri\\p{L}+|regist\\p{L}+|log ?in|sign|account|member\\p{L}*)",
      "(?:get |enjoy )?(?:unlimited|full|all|complete)(?:[ ,-](?:unlimited|digital|online|web|app))* access\\b.{0,100}\\b(?:from|month|months|week|weeks|year|just|only|today|now)",
      ".{0,160}\\bcancel (?:at )?any ?time",
      "(?:log ?in|sign in|register) or (?:subscribe|register|sign up)",
      "(?:read|browse|watch) (?:without|free of) (?:ads|advertising|adverts)",
      "start (?:reading|your (?:free )?trial|listening)(?: now| today)? (?:for|from|with)",
      "(?:give|buy|send) (?:a|an? annual|the) (?:gift )?subscription",
      "pledge (?:your|my) support",
    ]),
    maxLength: 260,
    example: "Subscribe to read the rest of this story",
  },
  {
    role: "appeal",
    language: "fr",
    pattern: inFirstClauses([
      "il vous reste .{1,40} à (?:lire|découvrir)",
      "(?:cet |l['’]|la suite de cet )?(?:article|contenu|la suite)(?: est)? (?:exclusivement |uniquement )?réservée?s? (?:aux|à nos) (?:abonnés|lecteurs|membres)",
      "pour (?:lire|continuer|poursuivre|accéder|découvrir).{1,80}(?:abonnez-vous|connectez-vous|inscrivez-vous|créez un compte|identifiez-vous)",
      "cet article est (?:en accès libre|gratuit|offert|en libre accès)",
      "je m['’]abonne (?:pour|à partir de|dès)",
      "offre[zr] un abonnement",
    ]),
    maxLength: 260,
    example: "La suite est réservée aux abonnés.",
  },
  {
    role: "appeal",
    language: "es",
    pattern: inFirstClauses([
      "(?:este|esta) (?:artículo|contenido|nota|noticia|texto) es (?:exclusiv[ao]|sol[oa]|sólo|únicamente) para",
      "para (?:seguir|continuar|poder) (?:leyendo|leer).{0,60}(?:suscríb|regístr|inicia|hazte|crea)\\p{L}*",
      "(?:contenido|artículo) exclusivo (?:para|de) (?:suscriptores|socios)",
    ]),
    maxLength: 260,
    example: "Contenido exclusivo para suscriptores",
  },
  {
    role: "appeal",
    language: "de",
    pattern: inFirstClauses([
      "(?:dieser|der|dieses|diese) (?:artikel|text|beitrag|inhalt) (?:ist|steht) (?:nur |exklusiv |ausschließlich )*(?:für|unseren)\\b.{0,20}(?:abonnent|leser|mitglied)\\p{L}*",
      "weiterlesen mit",
      "um (?:weiterzulesen|diesen (?:artikel|text) (?:ganz |vollständig )?zu lesen)",
      "jetzt .{0,40}(?:testen|freischalten|registrieren)",
    ]),
    maxLength: 260,
    example: "Weiterlesen mit einem Probeabo",
  },
  {
    role: "appeal",
    language: "ru",
    // Russian and Ukrainian: "Матеріал доступний лише передплатникам"
    pattern: inFirstClauses([
      "(?:это[тй]?|эта|весь|полный)? ?(?:материал|текст|стать[яи]|контент) доступ\\p{L}{1,3} (?:только |лишь )?(?:для |нашим )?(?:подписчик|зарегистрированн)\\p{L}*",
      "чтобы (?:прочитать|прочесть|читать|продолжить).{1,60}(?:подписк|подпишитесь|войдите|авториз|зарегистр)\\p{L}*",
      "(?:цей )?(?:матеріал|текст|стаття|контент) доступ\\p{L}{1,3} (?:лише |тільки )?(?:для )?(?:передплатник|підписник)\\p{L}*",
      "щоб (?:прочитати|читати|продовжити).{1,60}(?:передплат|підпи|увійдіть|зареєстр)\\p{L}*",
      "(?:оформите|оформить|купить|стать) (?:подпис|передплат)\\p{L}+",
    ]),
    maxLength: 260,
    example: "Чтобы читать дальше, войдите в аккаунт.",
  },
  {
    role: "appeal",
    language: "tr",
    pattern: inFirstClauses([
      ".{0,40}devamını (?:okumak|görmek) için .{0,40}(?:abone|üye|giriş|kayıt)\\p{L}*",
      "bu (?:içerik|haber|yazı) (?:yalnızca |sadece )?(?:abonelere|üyelere|aboneler|üyeler)",
    ]),
    maxLength: 220,
    example: "Bu yazı yalnızca abonelere açıktır.",
  },
  {
    role: "appeal",
    language: "ar",
    pattern: new RegExp(
      `^(?:${arabic("(?:هذا المحتوى|هذا المقال|هذه المادة|المحتوى|المقال) (?:متاح|متاحة|مخصص|حصري) (?:فقط )?ل?(?:لمشترك|لأعضاء|المشترك)")}|${arabic("(?:للمتابعة|لمواصلة|لاستكمال|لإكمال) (?:القراءة|قراءة)")}.{0,40}${arabic("(?:اشترك|سجل)")})`,
      "u",
    ),
    maxLength: 200,
    example: "لمواصلة القراءة سجل الدخول",
  },
];
