import type { Taxonomy } from "../model/report.ts";

type TaxonomyField = keyof Taxonomy;

/** How pages of other languages announce the lists they file themselves under, with an example line; beside `TAXONOMY_LABELS`. */
export const FURTHER_LABELS: readonly {
  readonly field: TaxonomyField;
  readonly language: string;
  readonly label: RegExp;
  readonly example: string;
}[] = [
  {
    field: "region",
    language: "any",
    // Région, Pays, Lieu (fr), Región, País, Lugar (es), Região (pt), Regione, Paese (it), Region, Land, Ort (de), Регион, Страна (ru), Регіон, Країна (uk), Bölge, Ülke (tr), المنطقة، البلد (ar)
    label:
      /^(?:régions?|pays|lieux?|regi[oó]n(?:es)?|pa[ií]s(?:es)?|lugar(?:es)?|regi(?:ão|ões)|region[ei]|paes[ei]|regionen|land|länder|orte?|kraj|регионы?|стран[аы]|место|регіони?|країн[аи]|місце|bölge(?:ler)?|ülke(?:ler)?|المنطقة|المناطق|منطقة|البلد|البلدان|الدولة|المكان)$/iu,
    example: "Регион: Северный берег",
  },
  {
    field: "theme",
    language: "any",
    // Thématique, Sujet (fr), Temática, Asunto (es), Assunto (pt), Тематика, Категория (ru), Рубрика, Категорія (uk), Kategori (tr), الموضوع، التصنيفات (ar)
    label:
      /^(?:thématiques?|sujets?|temáticas?|asuntos?|assuntos?|secciones|тематика|тем[аы]|категори[яи]|рубрики|рубрика|категорі[яї]|kategori(?:ler|si)?|konu(?:su)?|الموضوع|الموضوعات|المواضيع|موضوعات|التصنيفات|الأقسام|قسم|محاور)$/iu,
    example: "Thématiques : ports, pêche",
  },
  {
    field: "inDepthReport",
    language: "any",
    // Dossier (fr), Especial, Serie (es), Schwerpunkt, Dossier (de), Сюжет, Спецпроект (ru), Спецпроєкт (uk), Dosya (tr), ملف (ar)
    label:
      /^(?:dossiers?|grand format|especial(?:es)?|serie|schwerpunkt|themenpaket|сюжеты?|спецпро[еє]кт|досье|досьє|dosya|özel dosya|ملف|ملف خاص|ملفات)$/iu,
    example: "Dossier : le détroit d’Ansel",
  },
  {
    field: "tags",
    language: "any",
    // Archivado en (es), Classé sous, Mots-clefs (fr), Abgelegt unter, Verschlagwortet mit (de), Метки (ru), Мітки, Ключові слова (uk), Anahtar kelimeler (tr), العلامات، الكلمات الدالة (ar)
    label:
      /^(?:archivad[oa] en|más sobre|mots[- ]clefs?|mot[- ]clé|étiquette|class[ée] (?:sous|dans)|abgelegt (?:unter|in)|verschlagwortet(?: mit)?|getaggt(?: mit)?|etiqueta|etiket|anahtar (?:kelime(?:ler)?|sözcükler)|метки|метка|тег|тэги|хештеги|хэштеги|мітки|мітка|ключові слова|العلامات|علامات|الكلمات (?:الدالة|المفتاحية|الدلالية)|كلمات البحث|هاشتاغ)$/iu,
    example: "Archivado en: puertos, pesca",
  },
];

/** Words that announce a list only where they stand alone in an element made for labels: in a letter, "Subject:" says what it is about. */
export const LABELS_ALONE: readonly { readonly field: TaxonomyField; readonly label: RegExp; readonly example: string }[] = [
  { field: "tags", label: /^(?:subjects?|about|more on|more about|explore|in this story|related (?:topics|tags))$/iu, example: "Subject" },
];

/** Steps of addresses under which publishing software keeps its lists: `/tag/ferries/`, `/topic/ports`, `?tag=ferries`. */
export const LIST_ADDRESSES: readonly { readonly field: TaxonomyField; readonly pattern: RegExp; readonly example: string }[] = [
  {
    field: "tags",
    pattern:
      /(?:\/|[?&])(?:tags?|tagged|keywords?|hashtags?|search\/label|etiquetas?|etiquettes?|etiket(?:ler)?|mots?-cles?|schlagw(?:o|oe|ö)rte?r?|stichw(?:o|oe|ö)rte?r?|te[gh]i?|metk[ai]|mitky)[/=][^/?&]/iu,
    example: "https://lanternpost.example/tag/ferries/",
  },
  {
    field: "theme",
    pattern: /(?:\/|[?&])(?:topics?|themes?|th[eé]matiques?|themen|themas?|temas?|temy|konu(?:lar)?|sujets?|issues?)[/=][^/?&]/iu,
    example: "https://lanternpost.example/topic/ports",
  },
  {
    field: "region",
    pattern:
      /(?:\/|[?&])(?:regions?|places?|locations?|countr(?:y|ies)|pays|lieux?|pais(?:es)?|lugar(?:es)?|orte?|ulke(?:ler)?|bolge(?:ler)?|strany?|krainy?)[/=][^/?&]/iu,
    example: "https://lanternpost.example/region/northern-isles",
  },
  {
    field: "inDepthReport",
    pattern: /(?:\/|[?&])(?:dossiers?|series|in-?depth|special-?reports?|especial(?:es)?|schwerpunkte?)[/=][^/?&]/iu,
    example: "https://lanternpost.example/dossier/the-strait",
  },
];

/** Names of elements that hold such a list: `post-tags`, `article__etiquetas`, `field--name-field-tags`, the `rel` of its links. A cloud of tags is the site's. */
export const LIST_HINTS: readonly { readonly field: TaxonomyField; readonly pattern: RegExp; readonly example: string }[] = [
  {
    field: "tags",
    pattern:
      /^(?:.*[-_])?(?:tags?|tag-?list|tag-?links|keywords?|hashtags?|etiquetas?|etiquettes?|etiket(?:ler)?|schlagworte?|stichworte?|mots-?cles)(?:[-_](?:list|links|items?|container|wrapper|block|row))?$/u,
    example: "article__tags",
  },
  {
    field: "region",
    pattern: /^(?:.*[-_])?field(?:[-_]+name)?[-_]field[-_](?:regions?|countr(?:y|ies)|locations?|places?)$/u,
    example: "field--name-field-region",
  },
  {
    field: "theme",
    pattern: /^(?:.*[-_])?field(?:[-_]+name)?[-_]field[-_](?:topics?|themes?|subjects?|issues?)$/u,
    example: "field--name-field-topics",
  },
];

/** Names of elements made for the label of a list. */
export const LABEL_HINTS = /^(?:.*[-_])?(?:labels?|field-?label|title|heading|caption-?label|lead-?in)$/u;
