/**
 * A script: downloads the VS Code named by its first argument into the folder named by its second.
 * Prints a line for every bit of progress and `executable PATH` at the end; desktopVsCode.ts reads both.
 */
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

const [version = 'stable', cachePath = '.vscode-test'] = process.argv.slice(2);

const executable = await downloadAndUnzipVSCode({
  version,
  cachePath,
  timeout: 10_000,
  reporter: {
    report: (progress) => console.log(progress.stage),
    error: (error) => console.error(error),
  },
});
console.log(`executable ${executable}`);
