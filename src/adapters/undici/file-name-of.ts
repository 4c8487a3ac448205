import { asUtf8, type HeaderPairs, valuesOf } from "./header-pairs.ts";

const LONGEST = 200;

/**
 * The file name that a server gives a download, without any path: `attachment; filename*=UTF-8''%C3%8Ele.pdf` is "Île.pdf".
 * Undefined when it gives none.
 */
export function fileNameOf(headers: HeaderPairs): string | undefined {
  const disposition = (valuesOf(headers, "content-disposition")[0] ?? "").slice(0, 2_000);
  return plainName(extendedName(disposition) ?? asUtf8(writtenName(disposition)));
}

/** RFC 8187: a character set, a language nobody needs, and percent-encoded bytes. */
function extendedName(disposition: string): string | undefined {
  const [, charset = "", encoded = ""] = /;\s*filename\*\s*=\s*([\w-]+)'[^';]*'([^\s;"]+)/iu.exec(disposition) ?? [];
  const bytes = Buffer.from(
    encoded.replace(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  if (bytes.length === 0) return undefined;
  return /^utf-8$/iu.test(charset) ? bytes.toString("utf8") : bytes.toString("latin1");
}

function writtenName(disposition: string): string {
  const [, quoted, bare = ""] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/iu.exec(disposition) ?? [];
  return quoted?.replaceAll(/\\(["\\])/gu, "$1") ?? bare;
}

/** The last part of a path, without what no file name holds and what would show it other than it is ("fdp.exe" reversed). */
function plainName(given: string): string | undefined {
  const last = given.split(/[/\\]/u).findLast((part) => part !== "") ?? "";
  const name = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*\ufffd]/gu, "")
    .trim()
    .replace(/^\.+/u, "")
    .normalize("NFC");
  return name === "" ? undefined : shortened(name);
}

/** Cut within the name, so that its ending still tells the kind. */
function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? "";
  return name.length <= LONGEST ? name : name.slice(0, LONGEST - ending.length).replace(/\p{Cs}$/u, "") + ending;
}
