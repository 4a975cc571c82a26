/** A system as Terraform names it. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: '386',
};
/** A script begins with a line that says what runs it, which Windows does not read. */
const SYSTEMS = ['linux', 'darwin', 'freebsd'];

/** Every system the provider is offered for; the file is the same for all. */
export const PLATFORMS: readonly Platform[] = ['linux', 'darwin'].flatMap((os) =>
  ['amd64', 'arm64'].map((arch) => ({ os, arch })),
);

/** The system Node runs on; undefined where a script cannot be a provider. */
export function tryPlatformOf(nodePlatform: string, nodeArch: string): Platform | undefined {
  const arch = ARCHITECTURES[nodeArch];
  return arch === undefined || !SYSTEMS.includes(nodePlatform)
    ? undefined
    : { os: nodePlatform, arch };
}

/** A system in Terraform's spelling: `linux_amd64`. */
export const describePlatform = ({ os, arch }: Platform): string => `${os}_${arch}`;
