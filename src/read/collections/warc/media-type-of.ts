/** "text/html; charset=windows-1251", `text/html;charset="utf-8"`. Nonsense is nothing declared. */
export function mediaTypeOf(contentType: string | undefined): { readonly mediaType?: string; readonly charset?: string } {
  const mediaType = /^\s*([\w.+-]{1,127}\/[\w.+-]{1,127})\s*(?:;|$)/u.exec(contentType ?? "")?.[1]?.toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([\w.:+-]{1,40})/iu.exec(contentType ?? "")?.[1];
  return { ...(mediaType === undefined ? {} : { mediaType }), ...(charset === undefined ? {} : { charset }) };
}
