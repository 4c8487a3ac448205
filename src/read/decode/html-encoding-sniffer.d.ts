declare module "html-encoding-sniffer" {
  interface Options {
    readonly transportLayerEncodingLabel?: string | undefined;
    readonly defaultEncoding?: string | undefined;
    readonly maxPrescanBytes?: number | undefined;
  }
  /** The name of the encoding a browser would choose for these bytes. */
  function sniffHtmlEncoding(bytes: Uint8Array, options?: Options): string | null;
  export = sniffHtmlEncoding;
}
