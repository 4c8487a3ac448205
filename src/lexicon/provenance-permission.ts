/** Sentences of a licence that grant something: "Lantern Post grants permission to cross-post its articles". `grantor` is who does. */
export const GRANTS: readonly { readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    language: "en",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:hereby )?(?:grants?|gives?) (?:you |readers |anyone |its readers )?(?:the |a )?(?:right|permission|licen[cs]e)\b/u,
    example: "The Centre for Harbour Studies grants permission to cross-post its articles.",
  },
  {
    language: "en",
    pattern:
      /(?<grantor>\p{Lu}[^.;:]{1,100}?) (?:permits?|allows?|authori[sz]es?) (?:(?:you|all|its|our|readers?|anyone|anybody|others|websites?|sites?|media) ){0,3}to (?:re-?publish|re-?print|reproduce|cross-?post|copy|share|use|quote|translate|broadcast)/u,
    example: "The Harbour Institute permits readers to cross-post its articles.",
  },
  {
    language: "en",
    pattern: /\b(?:may be (?:freely )?copied|no need to ask|no permission (?:is )?(?:needed|required))\b/iu,
    example: "This letter may be copied by anyone, whole and unchanged.",
  },
  {
    language: "en",
    pattern: /\bpermission (?:is|was) (?:hereby )?(?:granted|given)(?: by (?<grantor>\p{Lu}[^.;:,]{1,80}?)(?= to\b|[.,;]))?/iu,
    example: "Permission is granted by Lantern Post to reprint this text.",
  },
  {
    language: "en",
    pattern:
      /\b(?:(?:you are|feel|anyone is) (?:free|welcome) to (?:re-?publish|reprint|reproduce|cross-?post|share|copy)|may be (?:freely )?(?:re-?published|reprinted|reproduced|cross-?posted|redistributed|shared)|re-?publication is (?:free|permitted|allowed|encouraged))\b/iu,
    example: "You are free to republish this article both online and in print.",
  },
];

/** Sentences that keep something back: what must be asked for first, or may not be done. */
export const RESTRICTIONS: readonly { readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    language: "en",
    pattern:
      /\bfor (?:the )?(?:re-?publication|publication|re-?printing|reproduction|syndication|use)\b.{0,300}\b(?:contact|write to|e-?mail|ask|request|permission)\b/iu,
    example: "For publication in print or on commercial sites, contact rights@lantern.example",
  },
  {
    language: "en",
    pattern: /\bno part (?:of .{1,80} )?(?:may|can|must) be\b/iu,
    example: "No part of this site may be reproduced without our consent.",
  },
  {
    language: "en",
    pattern: /\bto (?:re-?publish|publish|re-?print|reproduce|broadcast|syndicate)\b.{0,300}\b(?:write|contact|ask|e-?mail|apply)\b/iu,
    example: "To publish our articles in print, please write first to rights@lantern.example",
  },
  {
    language: "en",
    pattern:
      /\b(?:may|must|can|should)(?:not| not)(?: be)? (?:re-?publish|publish|re-?print|reproduc|broadcast|cop(?:y|ied)|rewrit|redistribut|re-?transmit|re-?used?)/iu,
    example: "This material may not be published or broadcast.",
  },
  {
    language: "en",
    pattern:
      /\b(?:without (?:(?:the|our|its|any|prior|previous|express|written|explicit) ){0,4}(?:consent|permission)|(?:written )?permission must be obtained|must (?:first )?(?:request|obtain|seek) permission|(?:commercial|print|broadcast) use (?:requires|needs))\b/iu,
    example: "Commercial use requires permission.",
  },
];

/** Uses that licences name. */
export const USES: readonly { readonly use: string; readonly language: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    use: "community-internet-sites",
    language: "en",
    pattern: /\bcommunity (?:internet |web ?)?(?:sites?|blogs?|media)\b/iu,
    example: "on community internet sites",
  },
  {
    use: "non-commercial",
    language: "en",
    pattern: /\b(?:non-?commercial|not for profit|non-?profit)\b/iu,
    example: "for non-commercial purposes",
  },
  { use: "educational", language: "en", pattern: /\b(?:educational|teaching|classroom|schools?)\b/iu, example: "for educational purposes" },
  { use: "personal", language: "en", pattern: /\bpersonal (?:use|purposes?)\b/iu, example: "for personal use" },
  {
    use: "print",
    language: "en",
    pattern: /\b(?:in|or) print\b|\bprint(?:ed)? (?:or|and|media|form|publication|use)\b/iu,
    example: "articles in print or other forms",
  },
  {
    use: "commercial-internet-sites",
    language: "en",
    pattern: /(?<!non-?)\bcommercial (?:internet |web ?)?sites?\b|\b(?:web ?)?sites? (?:that carry|with|carrying) advertis/iu,
    example: "commercial internet sites",
  },
  {
    use: "commercial",
    language: "en",
    pattern: /(?<!non-?)\bcommercial (?:use|purposes?|reproduction|publication)\b|\bcommercially\b/iu,
    example: "for commercial purposes",
  },
  { use: "mailing-lists", language: "en", pattern: /\bmailing lists?\b/iu, example: "on mailing lists" },
  { use: "broadcast", language: "en", pattern: /\bbroadcast(?:ing|s)?\b|\bon air\b/iu, example: "may not be broadcast" },
  { use: "online", language: "en", pattern: /\bonline\b/iu, example: "republish online" },
  { use: "translation", language: "en", pattern: /\btranslat(?:e|ed|ion|ions)\b/iu, example: "to translate this text" },
];

/** What a licence asks in return. */
export const CONDITIONS: readonly {
  readonly condition: string;
  readonly language: string;
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  {
    condition: "acknowledge-source",
    language: "en",
    pattern:
      /\b(?:(?:source|author)\b.{0,60}\b(?:acknowledged|credited|cited|named|mentioned|stated)|(?:acknowledg|credit|cit|attribut|nam)\w*\b.{0,60}\b(?:source|author|original publi\w+|us\b|to \p{Lu}|\p{Lu}\w+)|with (?:full |proper |appropriate )?(?:attribution|credit|acknowledg))/iu,
    example: "as long as the source is acknowledged",
  },
  {
    condition: "acknowledge-copyright",
    language: "en",
    pattern:
      /\bcopyright\b.{0,60}\b(?:acknowledged|credited|named|stated|retained|included)|\b(?:acknowledg|retain|includ|display)\w*\b.{0,40}\bcopyright\b/iu,
    example: "the copyright notice must be retained",
  },
  {
    condition: "hyperlink-original",
    language: "en",
    pattern: /\b(?:hyper-?)?link(?:s|ed|ing)?\b.{0,60}\b(?:to|back)\b/iu,
    example: "with a hyperlink to the original article",
  },
  {
    condition: "unaltered",
    language: "en",
    pattern:
      /\b(?:unaltered|unedited|unmodified|unchanged|not (?:be )?(?:altered|edited|modified|changed)|without (?:any )?(?:alteration|changes?|modification|editing))\b/iu,
    example: "provided the text is not altered",
  },
  {
    condition: "in-full",
    language: "en",
    pattern: /\b(?:in (?:full|its entirety|their entirety)|in whole|complete text)\b/iu,
    example: "republished in full",
  },
  { condition: "notify", language: "en", pattern: /\b(?:notify|inform|let) (?:us|the)\b/iu, example: "please notify us" },
];

/** Public licences by what names them, in text or address. `version` completes the name. */
export const PUBLIC_LICENCES: readonly { readonly name: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    name: "CC0-1.0",
    pattern: /\bCC0\b|creativecommons\.org\/publicdomain\/zero/iu,
    example: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  {
    name: "OGL-UK",
    pattern: /open government licen[cs]e(?:\s(?:for public sector information\s)?v?(?<version>\d\.\d))?/iu,
    example: "Open Government Licence v3.0",
  },
  {
    name: "CC",
    pattern: /creativecommons\.org\/licenses\/(?<terms>by(?:-nc)?(?:-sa|-nd)?)(?:\/(?<version>\d\.\d))?/iu,
    example: "https://creativecommons.org/licenses/by-nc/4.0/",
  },
  { name: "CC", pattern: /\bCC[\s-](?<terms>BY(?:[\s-]NC)?(?:[\s-](?:SA|ND))?)(?:[\s-](?<version>\d\.\d))?/u, example: "CC BY-SA 4.0" },
  {
    name: "CC",
    pattern:
      /creative commons[\s:,–-]{1,3}(?<words>attribution(?:[\s–-]{1,3}(?:non-?commercial|share-?alike|no-?deriv\w*|international|unported)){0,3})(?:[\s,]{1,2}(?:international |unported )?(?:licen[cs]e )?v?(?<version>\d\.\d))?/iu,
    example: "Creative Commons Attribution-NonCommercial 4.0 International",
  },
];

/** Sentences that say whose views a text gives, or that nobody answers for it. */
export const DISCLAIMERS: readonly RegExp[] = [
  /\b(?:sole|solely|own) (?:responsibility|views?|opinions?)\b/iu,
  /\b(?:not|nor) (?:necessarily )?(?:reflect|represent|be responsible|responsible|liable)\b/iu,
  /\bresponsib(?:le|ility)\b/iu,
];
