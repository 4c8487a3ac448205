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
    language: "any",
    // Newsletter bestellen (de), abonnez-vous (fr), suscríbete, hazte miembro (es), assine (pt), iscriviti (it), zapisz się (pl), подпишитесь (ru), abone olun (tr), اشترك (ar)
    pattern:
      /^[^\p{L}\p{N}]{0,3}(?:(?:jetzt )?(?:newsletter (?:bestellen|abonnieren)|abonnieren sie|unterstützen sie|folgen sie uns)|abonnez-vous|inscrivez-vous|soutenez|suivez-nous|suscr[íi]bete|suscríbase|hazte (?:miembro|socio|suscriptor)|apoya(?: a)? |síguenos|síganos|únete|únase|assine|siga-nos|receba|apoie|iscriviti|abbonati|seguici|sostieni|zapisz się|wesprzyj|obserwuj nas|подпи(?:шитесь|саться|сывайтесь)|поддержите|abone ol|takip ed|اشترك|تابعنا|ادعم)/iu,
    maxLength: 260,
    example: "Suscríbete a nuestro boletín",
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
    // Kommentare (de), commentaires (fr), comentarios (es), comentários (pt), commenti (it), komentarze (pl), комментарии (ru), yorumlar (tr), تعليقات (ar)
    pattern:
      /^(?:\d+ )?(?:kommentare?n?|commentaires?|comentarios?|comentários?|commenti|komentarze|комментари[ийев]+|yorumlar|تعليقات|إضافة تعليق)(?: \d+| \(\d+\)|:)?$/iu,
    maxLength: 60,
    example: "Kommentare (12)",
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
    pattern: /\b(?:please|kindly) (?:consider |help |do )?(?:support|donat|contribut|subscrib|shar)/iu,
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
    pattern: /\byour (?:support|help|donation|contribution|generosity|subscription|inbox|email)\b/iu,
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
