import { arabic } from "./arabic.ts";

/**
 * "All rights reserved" in each language, as alternatives of a pattern:
 * en, fr, es, pt, de, it, pl, ru, uk, tr, ar.
 */
export const RESERVED_WORDS = [
  "all rights reserved",
  // "Tous droits de reproduction et de représentation réservés"
  "tous (?:les )?droits (?:de reproduction (?:et de représentation )?)?réservés",
  "(?<!algunos )(?:todos los )?derechos reservados",
  "todos os direitos reservados",
  "alle rechte vorbehalten",
  "tutti i diritti riservati",
  "wszelkie prawa zastrzeżone",
  "все права защищены",
  "(?:усі|всі) права (?:захищен[оі]|застережено)",
  "(?:tüm|bütün) hakları saklıdır|her hakkı saklıdır",
  arabic("(?:جميع|كل|كافة) الحقوق(?: ©)? محفوظة(?: (?:ل|لدى|لموقع|لصحيفة)(?= ))?|حقوق (?:النشر|الطبع)(?: والنشر)? محفوظة"),
].join("|");

/** "Some rights reserved", as it stands beside Creative Commons licences. */
export const SOME_RESERVED_WORDS =
  "some rights reserved|certains droits réservés|algunos derechos reservados|alguns direitos reservados|einige rechte vorbehalten|некоторые права защищены|деякі права захищено|bazı hakları saklıdır";

/** The word for copyright in each language. */
export const OWNER_WORDS = [
  "crown copyright",
  "droits d['’]auteur",
  "derechos de autor",
  "direitos autorais",
  "urheberrecht",
  "авторские права",
  "авторські права",
  "telif hakkı",
  arabic("حقوق (?:النشر|الطبع|الملكية)"),
].join("|");

/** What follows the name of a company behind a comma: "Lantern Post, LLC". */
export const COMPANY_FORMS =
  /^(?:llc|inc|ltd|limited|gmbh|s\.?\s?a|s\.?\s?l|s\.?r\.?l|ag|co|corp|corporation|plc|pty|b\.?v|e\.?\s?v|sp\. z o\.\s?o|s\.?a\.?s|ооо|зао|оао)\.?(?:\s|$)/iu;
