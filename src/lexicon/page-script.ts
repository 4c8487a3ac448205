/** Keys of page data under which publishing software keeps the article, the more certain first: `{"headline":"…","articleBody":"<p>…"}`. */
export const BODY_KEYS = [
  "articleBody",
  "bodyHtml",
  "body_html",
  "bodyHTML",
  "contentHtml",
  "content_html",
  "fullText",
  "full_text",
  "articleText",
  "storyHtml",
  "body",
  "content",
  "contentElements",
  "content_elements",
  "paragraphs",
  "html",
  "text",
  "story",
  "blocks",
] as const;

/** Keys under which one paragraph of a list keeps its words: `{"type":"paragraph","content":[{"type":"text","text":"…"}]}`. */
export const TEXT_KEYS = ["html", "rendered", "text", "value", "content", "children", "paragraphs", "blocks", "data", "body"] as const;

/** Keys of the title beside it. */
export const TITLE_KEYS = ["headline", "title", "headlines", "name"] as const;
