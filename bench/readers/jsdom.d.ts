/** jsdom ships no types; this is the part of it that the bench uses. */
declare module "jsdom" {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(
      html: string | Uint8Array,
      options: { readonly url?: string | undefined; readonly contentType: string; readonly virtualConsole: VirtualConsole },
    );
    readonly window: { readonly document: never; close(): void };
  }
}
