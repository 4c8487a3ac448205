const READABLE = /\.(?:html?|xhtml|txt|text|md|markdown|pdf|docx|eml|mbox|rss|atom|xml|json|vtt|srt|warc|warc\.gz|xml\.gz|wacz)$/iu;

/** Whether a file's name is one that reports go by. What it really is its content says. */
export const isReadableName = (path: string): boolean => READABLE.test(path);
