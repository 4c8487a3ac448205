/** Elements that hold no article text, whatever stands in them. */
export const BOILERPLATE_ELEMENTS: ReadonlySet<string> = new Set(["figure", "figcaption", "aside", "nav", "form", "button", "iframe"]);

/** Class and id names of small containers beside the article, each with the thing they hold. */
export const BOILERPLATE_CONTAINERS: readonly RegExp[] = [
  // <p class="wp-caption-text">, <div class="image-caption">: the words under a picture
  /caption/iu,
  // <div class="related-posts">, <section id="read-more">: other articles
  /related|recommend|read-?(?:more|next|also)|more-?(?:from|stories|on)|see-?also|popular|trending|most-?read/iu,
  // <div class="newsletter-signup">: an invitation to subscribe
  /newsletter|subscri|sign-?up|paywall/iu,
  // <ul class="share-buttons">, <div id="social-bar">: links to networks
  /share|sharing|social|follow-us/iu,
  // <div class="promo-box">, <div class="ad-slot">: advertising
  /promo|sponsor|advert|(?:^|[\s_-])ads?(?:[\s_-]|$)|banner/iu,
  // <p class="byline">, <div class="author-bio">: who wrote it
  /byline|author-?(?:bio|box|info|card)|about-?author/iu,
  // <ul class="post-tags">: subjects
  /(?:^|[\s_-])tags?(?:[\s_-]|$)|tag-?(?:list|cloud|links)|topics-?list/iu,
  // <div id="comments">: what readers wrote
  /comments?(?:[\s_-]|$)|disqus|respond/iu,
  // <nav class="breadcrumbs">: where on the site one is
  /breadcrumb|pagination|post-?navigation/iu,
];
