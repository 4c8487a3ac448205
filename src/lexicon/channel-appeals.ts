/** How channels end their posts: a word that asks to join, then their own name. */
export const CHANNEL_APPEALS: readonly { readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    language: "en",
    pattern: /^[^\p{L}]{0,6}(?:subscribe|join|follow|boost|our (?:channel|chat|group|bot)|chat|support us|send (?:us )?(?:news|tips))\b/iu,
    example: "👉 Subscribe: @radioskerry",
  },
  {
    language: "fr",
    pattern: /^[^\p{L}]{0,6}(?:abonnez-vous|abonne-toi|suivez|rejoignez|notre (?:canal|chaîne|groupe))/iu,
    example: "Abonnez-vous : @radioskerry",
  },
  {
    language: "es",
    pattern: /^[^\p{L}]{0,6}(?:suscríbete|suscribete|suscríbase|síguenos|siguenos|únete|unete|nuestro (?:canal|grupo))/iu,
    example: "Suscríbete a @radioskerry",
  },
  {
    language: "ru",
    pattern:
      /^[^\p{L}]{0,6}(?:подпис(?:аться|ывайтесь|ывайся|ка|ись)|подпишись|подпишитесь|наш (?:канал|чат|бот)|прислать новость|предложить новость|мы в)(?!\p{L})/iu,
    example: "Подписаться | @radioskerry",
  },
  {
    language: "uk",
    pattern: /^[^\p{L}]{0,6}(?:підпис(?:атися|атись|уйтесь|уйся)|надіслати новину|наш (?:канал|чат))(?!\p{L})/iu,
    example: "Підписатися на @radioskerry",
  },
  {
    language: "tr",
    pattern: /^[^\p{L}]{0,6}(?:abone ol|takip e[td]|katıl|kanalımız|grubumuz)/iu,
    example: "Abone olun: @radioskerry",
  },
  {
    language: "ar",
    pattern: /^[^\p{L}]{0,6}(?:اشترك|للاشتراك|تابعونا|تابعنا|انضم|قناتنا|للمتابعة)/u,
    example: "للاشتراك في القناة: @radioskerry",
  },
];
