const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "ar" -> "Arabic"; a tag nobody knows stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
