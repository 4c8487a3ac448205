/** The part of a package-lock.json (version 3) that matters here; other fields are kept as they are. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SYSTEMS = new Set(["android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
const PROCESSORS = new Set(["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"]);

/**
 * The lockfile with an entry for every platform package that an installed package may want, and the names of those added.
 * System, processor and C library are read from the package's name ("@swc/core-linux-arm-gnueabihf"), as all that ship binaries name them.
 * The entries carry no checksum, since the package could not be seen.
 */
export function completeLock<Lock extends Lockfile>(lock: Lock): { readonly completed: Lock; readonly added: readonly string[] } {
  const packages = new Map(Object.entries(lock.packages));
  const added = Object.entries(lock.packages).flatMap(([path, parent]) =>
    path === "" ? [] : Object.entries(parent.optionalDependencies ?? {}).filter(([name]) => add(name, path, parent)),
  );
  const inOrder = [...packages].toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { completed: { ...lock, packages: Object.fromEntries(inOrder) }, added: added.map(([name, version]) => `${name}@${version}`) };

  function add(name: string, path: string, parent: LockedPackage): boolean {
    const entry = entryOf(name, parent);
    if (entry === undefined || packages.has(`${path}/node_modules/${name}`) || packages.has(`node_modules/${name}`)) return false;
    packages.set(`node_modules/${name}`, entry);
    return true;
  }
}

function entryOf(name: string, parent: LockedPackage): LockedPackage | undefined {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const system = words.find((word) => SYSTEMS.has(word));
  const processor = words.find((word) => PROCESSORS.has(word));
  const version = parent.optionalDependencies?.[name];
  if (system === undefined || processor === undefined || version === undefined) return undefined;
  const libc = system === "linux" ? libraryOf(words) : undefined;
  return {
    version,
    cpu: [processor],
    ...(parent.dev === true && { dev: true }),
    ...(libc !== undefined && { libc: [libc] }),
    ...(parent.license !== undefined && { license: parent.license }),
    optional: true,
    os: [system],
  };
}

function libraryOf(words: readonly string[]): string | undefined {
  if (words.some((word) => word.startsWith("musl"))) return "musl";
  return words.some((word) => word.startsWith("gnu")) ? "glibc" : undefined;
}
