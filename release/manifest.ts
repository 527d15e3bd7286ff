/** What a `package.json` says, as far as a release looks at it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** Where a release runs: packages with compiled code are in it for this platform alone. */
export interface Platform {
  readonly os: string;
  readonly cpu: string;
  /** On Linux, the C library that the compiled code asks for. */
  readonly libc?: 'glibc' | 'musl';
}

/** The platform of this process, which is the one that `npm ci` fetched or compiled for. */
export function thisPlatform(): Platform {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu };
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { os, cpu, libc: header.glibcVersionRuntime === undefined ? 'musl' : 'glibc' };
}

/** `goosebump-moments-0.1.0-linux-x64` */
export function releaseName({ name, version }: Manifest, { os, cpu, libc }: Platform): string {
  return `${name}-${version}-${os}-${cpu}${libc === 'musl' ? '-musl' : ''}`;
}

/** Commands of the bot, by their names in the project's scripts: what Node is started with for each. */
export function commandsOf({ scripts = {} }: Manifest): ReadonlyMap<string, string> {
  const started = Object.entries(scripts).map(([name, script]) => [name, COMMAND.exec(script)?.[1]] as const);
  return new Map(started.flatMap(([name, args]) => (args === undefined ? [] : [[name, args] as const])));
}

const COMMAND = /^node ((?:--\S+ )*dist\/src\/[\w-]+\.js)$/;

/**
 * The release's own manifest. Its packages are bundled, so `npm pack` takes them along, and npm installs them without asking a registry.
 * @param packages those at the top of `node_modules`, with their versions
 */
export function releaseManifest(
  project: Manifest,
  { os, cpu, libc }: Platform,
  packages: ReadonlyMap<string, string>,
): Manifest {
  const { name, version, description, license, engines } = project;
  const commands = [...commandsOf(project)];
  return {
    name,
    version,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
    type: 'module',
    engines: { ...engines },
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
    bin: { [name]: name },
    scripts: Object.fromEntries(commands.map(([command, args]) => [command, `node ${args}`])),
    dependencies: Object.fromEntries(packages),
    bundleDependencies: [...packages.keys()],
  };
}

/**
 * The manifest of a shipped package without what concerns its own making: npm would fetch and compile what it asks for there, and pack only
 * the files that it names.
 * @param isShipped whether that package is in the release
 */
export function shippedManifest(manifest: Manifest, isShipped: (name: string) => boolean): Manifest {
  const { scripts: _, devDependencies: __, files: ___, ...kept } = manifest;
  const shipped = (field: string): Record<string, unknown> => {
    const asked = kept[field];
    if (typeof asked !== 'object' || asked === null) return {};
    return { [field]: Object.fromEntries(Object.entries(asked).filter(([name]) => isShipped(name))) };
  };
  return {
    ...kept,
    ...shipped('dependencies'),
    ...shipped('optionalDependencies'),
    ...shipped('peerDependencies'),
  };
}
