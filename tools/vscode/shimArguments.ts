/**
 * The command line that @vscode/test-electron gives an editor, as far as the server way needs it.
 */
export interface ShimArguments {
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  /** `web` runs the extension and the suite in the web worker extension host. */
  readonly kind: 'node' | 'web';
  readonly userDataDir: string | undefined;
  readonly extensionsDir: string | undefined;
  /** The folder to open: the first argument that is no option. */
  readonly folder: string | undefined;
}

export function parseShimArguments(args: readonly string[]): ShimArguments {
  const valuesOf = (name: string): string[] => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  return {
    developmentPaths: valuesOf('extensionDevelopmentPath'),
    testsPath: valuesOf('extensionTestsPath')[0],
    kind: valuesOf('extensionDevelopmentKind').includes('web') ? 'web' : 'node',
    userDataDir: valuesOf('user-data-dir')[0],
    extensionsDir: valuesOf('extensions-dir')[0],
    folder: args.find((arg) => !arg.startsWith('-')),
  };
}
