/** Labels of lists a page files itself under, each with an example line. */
export const TAXONOMY_LABELS: readonly {
  readonly field: "region" | "theme" | "inDepthReport" | "tags";
  readonly language: string;
  readonly label: RegExp;
  readonly example: string;
}[] = [
  { field: "region", language: "en", label: /^(?:regions?|countr(?:y|ies)|location|places?|area)$/iu, example: "Region: Northern Isles" },
  {
    field: "theme",
    language: "en",
    label: /^(?:themes?|topics?|subjects|categor(?:y|ies)|sections?|issues?|beats?)$/iu,
    example: "Theme: Ports, Fishing rights",
  },
  {
    field: "inDepthReport",
    language: "en",
    label: /^(?:in-?depth(?: reports?| series)?|special (?:reports?|coverage|series)|series|dossiers?|focus|full coverage)$/iu,
    example: "In-depth Report: THE ANSEL STRAIT",
  },
  {
    field: "tags",
    language: "en",
    label: /^(?:tags?|tagged(?: (?:with|as|in))?|keywords?|filed under|posted in|hashtags?|labels?)$/iu,
    example: "Tags: ferries, strike",
  },
  // Étiquettes, Mots-clés (fr), Schlagwörter, Themen (de), Etiquetas (es, pt), Tagi (pl), Etiketler (tr), Теги (ru), الوسوم, كلمات مفتاحية (ar)
  {
    field: "tags",
    language: "any",
    label:
      /^(?:étiquettes|mots[- ]clés|schlagw(?:o|ö)rte?r?|schlagworte|stichwörter|etiquetas|palabras clave|palavras-chave|tagi|słowa kluczowe|etiketler|теги|теґи|ключевые слова|الوسوم|وسوم|كلمات مفتاحية|كلمات دلالية)$/iu,
    example: "Теги: паром, порт",
  },
  {
    field: "theme",
    language: "any",
    label:
      /^(?:themen|thème|thèmes|temas?|temi|tematy|konular|темы|рубрика|rubrik|rubrique|sección|kategorien?|catégories?|categorías?|kategorie|مواضيع|التصنيف|القسم)$/iu,
    example: "Themen: Fähre, Hafen",
  },
];
