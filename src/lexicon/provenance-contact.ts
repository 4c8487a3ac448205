import { arabic } from "./arabic.ts";
import type { ProvenanceLine } from "./provenance-line.ts";

/** Lines that say where an office or a newsroom can be reached. */
export const CONTACT_LINES: readonly ProvenanceLine[] = [
  {
    role: "contact",
    language: "en",
    pattern:
      /^(?:for )?(?:media|press)(?: (?:inquiries|enquiries|contacts?|office|requests|queries|information))\s?[:–-]?\s?(?:please |contact|e-?mail|call|write|[\w.+-]+@|\+?\d)|^(?:media|press|newsroom|news ?desk|editors?|editorial office|tips|tip line|tel(?:ephone)?|phone|fax|e-?mail)\s?[:：]\s?\S{0,60}(?:@|\+?\d[\d ()-]{5,})|^(?:for (?:further|more) information(?=.{0,120}(?:@|:|contact|visit|call|e-?mail|please))|for (?:media|press) (?:inquiries|enquiries)|media contacts?|press contacts?|contacts?:|contact us\b|contact the (?:author|editor|reporter|newsroom))/iu,
    maxLength: 400,
    example: "For media inquiries: press@lantern.example",
  },
  {
    role: "contact",
    language: "any",
    // Contact presse (fr), Pressekontakt (de), Contacto de prensa (es), Contato (pt), Контакты (ru), İletişim (tr), للتواصل (ar)
    pattern: new RegExp(
      `^(?:contacts?(?: presse)?|service de presse|pressekontakt|kontakt|ansprechpartner(?:in)?|contacto(?: de prensa)?|redacción|prensa|contato|assessoria de imprensa|redação|контакты?(?: для прессы)?|пресс-служба|редакция|телефон|эл\\. почта|контакти|редакція|[iİ]letişim|basın iletişim|e-posta|telefon|${arabic("(?:للتواصل|للاتصال|التواصل|الاتصال|البريد الإلكتروني|هاتف|بريد إلكتروني)(?: معنا| بنا)?")})\\s?[:：–-]\\s?.{0,80}(?:@|\\+?\\d[\\d ()-]{5,}|https?:)`,
      "iu",
    ),
    maxLength: 300,
    example: "Contact presse : presse@lanterne.example",
  },
  {
    role: "contact",
    language: "any",
    // a label and an address behind it, whatever the language of the label: "Newsdesk: desk@lantern.example", "Пишите нам: pismo@fonar.example"
    pattern:
      /^(?!.{0,60}(?:paypal|iban|bitcoin|btc|patreon))[^\p{L}\p{N}]{0,3}\p{L}[^:：!?.@\n]{1,70}[:：–—]\s?(?:(?:e-?mail|mailto)\s?:?\s?)?[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,40}(?![^.!?]{0,160}[.!?]\s\S)/iu,
    maxLength: 220,
    example: "Harbour watch room: watch@guard.example",
  },
  {
    role: "contact",
    language: "en",
    pattern: new RegExp(
      `^(?:${[
        "(?:please )?(?:write|e-?mail|send)(?: (?:a|an|your|any|us|the|letters?|corrections?|tips?|photos?|pictures?|videos?|stories|comments?|questions?|complaints?|information|news|e-?mail|line|to|or)){0,7} (?:at |on )?",
        "(?:reach|contact|call|phone|text) (?:us|our|the) ?(?:[\\p{L}-]+ ){0,4}(?:safely |securely )?(?:at|on|by|via|under)\\b.{0,40}",
        "(?:for|to arrange|to request) (?:an? )?(?:interviews?|comments?|press|media|further|more|all|any|questions?|queries|enquiries|inquiries|advertising|corrections?|tips?)\\b.{0,120}?(?:contact|call|write|e-?mail|phone|reach)\\b.{0,100}?",
        "(?:do you (?:know|have)|have you|got|have|if you (?:know|have|saw|see|witness|were|would like|wish|want)|were you|can you|did you)\\b[^.!?]{0,90}[?,.:] ?.{0,100}?",
        "(?:(?:the|a|our) )?(?:press|media|public relations|communications|information) (?:office|officer|service|desk|team|unit|centre|center)[^.!?@]{0,60}[:,–—] ?(?:please )?(?:call |tel\\.? ?|phone |telephone )?",
        "(?:spokes(?:person|man|woman|people)|editor(?:-in-chief)?|reporter|author|correspondent|publisher|webmaster|contact(?: person)?|signal|hotline[^:]{0,30}|help ?line[^:]{0,30}|press|media)\\s?:.{0,80}?",
        "you can (?:write to|reach|contact|e-?mail|call) .{2,60}?(?:at|on|under)\\s?",
      ].join("|")})(?:[\\w.+-]{1,64}@[\\w-]{1,60}\\.|\\(?\\+?\\d[\\d ()./-]{5,})`,
      "iu",
    ),
    maxLength: 320,
    example: "Did you see the fire? Write to tips@lantern.example",
  },
  {
    role: "contact",
    language: "any",
    // Rédaction, Relations presse (fr), Gabinete de prensa, Escríbenos a (es), Pressestelle, Leserbriefe an (de), Адрес редакции (ru), Зв’язок з редакцією (uk), Basın bürosu (tr), راسلونا (ar): an address or a number must follow
    pattern: new RegExp(
      `^(?:${[
        "(?:relations?|service|bureau|attachée? de|contacts?) (?:de )?(?:presse|médias?)|un problème|rédaction|pour nous (?:écrire|joindre|contacter)|(?:écrivez|contactez|joignez)-nous|vous avez (?:une info\\p{L}*|été témoin)",
        "(?:gabinete|oficina|departamento|jefatura|contacto) de (?:prensa|comunicación)|escríben(?:os|nos)|escríbanos|contácten(?:os|nos)|contáctanos|cartas al director|redacción|teléfonos?|¿?tienes (?:información|una pista)",
        "pressestelle|pressesprecher(?:in)?|leserbriefe?|schreiben sie (?:uns|an)|kontaktieren sie|redaktion|hinweise (?:an|bitte)|sie (?:erreichen|haben (?:hinweise|informationen))",
        "адрес редакции|связ(?:ь|аться) с (?:нами|редакцией)|пишите (?:нам|в редакцию)|письма в редакцию|написать (?:нам|в редакцию)|пресс-(?:служба|центр|секретарь)|(?:есть|знаете|у вас есть) .{0,40}\\?|телефон (?:редакции|доверия|горячей линии)|горячая линия|по (?:всем )?(?:вопросам|вопросу)|контактн\\p{L}+ (?:лицо|телефон)",
        "адреса редакції|зв['’]яз(?:ок|атися) (?:з|із) (?:нами|редакцією)|пиш(?:іть|іте) нам|листи до редакції|прес-служба|гаряча лінія|контактн\\p{L}+ (?:особа|телефон)|маєте інформацію",
        "bize (?:yazın|ulaşın)|basın (?:bürosu|ofisi|sözcüsü|merkezi)|(?:haber )?ihbar hattı|okur hattı|haber merkezi|bizimle iletişim|yazı işleri|bilgi için|iletişim",
        arabic(
          "راسلنا|راسلونا|اكتبوا? (?:إلينا|لنا)|(?:للتواصل|للاتصال|تواصلوا?) (?:مع|معنا|بنا|ب)|المكتب (?:الإعلامي|الصحفي)|هيئة التحرير|الخط الساخن|رقم الهاتف|(?:ال)?هاتف",
        ),
      ].join("|")})(?![\\p{L}\\p{M}]{2}).{0,110}?(?:[\\w.+-]{1,64}@[\\w-]{1,60}\\.|@\\w{3,}|\\+?\\d[\\d ()./-]{6,})`,
      "iu",
    ),
    maxLength: 260,
    example: "Pressestelle des Inselrats, Telefon 0555 1234",
  },
];
