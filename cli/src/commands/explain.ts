/** The command `explain`: what each judgment on a document rests on, all topics in a line each or one of them in full. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Analysis } from '../../../core/src/index.ts';
import { painter, type Paint, wantsColor } from '../color.ts';
import { loadEngine } from '../engine.ts';
import { oneOf } from '../flagValues.ts';
import { printable } from '../formatters/codeFrame.ts';
import { settledOf } from '../formatters/summary.ts';
import { addReviewFlags, configsFor, knownTopics, type ReviewFlags, tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { forwardSlashes } from '../paths.ts';
import { analyseDocument } from '../review/analyseDocument.ts';
import { readDocument } from '../review/readDocument.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

interface ExplainFlags extends ReviewFlags {
  readonly format: 'text' | 'json';
}

export const explainCommand: CommandDeclaration = (program, plan) => {
  const command = program
    .command('explain')
    .description('Says what each judgment on a document rests on: the lines, and why they count.')
    .argument('<file>', 'the document')
    .argument('[topic]', 'one topic in full (see “topics”)')
    .addOption(new Option('--format <format>', 'text or json').default('text').argParser(oneOf('format', ['text', 'json'])));
  addReviewFlags(command)
    .addHelpText('after', `\nExamples:\n  ml-design-docs explain design.md\n  ml-design-docs explain design.md drift-detection\n${exitHelp('')}`)
    .action((file: string, topic: string | undefined, flags: ExplainFlags) =>
      plan((world, globals) => explainFile({ file, topic }, flags, world, painter(wantsColor(globals, world)))),
    );
};

async function explainFile({ file, topic }: { file: string; topic: string | undefined }, flags: ExplainFlags, world: World, paint: Paint): Promise<ExitStatus> {
  const { cwd, files, stdout, stderr } = world;
  const absolute = resolve(cwd, file);
  const path = forwardSlashes(file);
  const { setup, problems } = await (await configsFor(flags, [file], world)).setupOf(absolute);
  const [wanted] = topic === undefined ? [] : await knownTopics(topic, [setup.catalogue]);
  const read = await readDocument({ path, absolute, named: true, realPath: absolute }, files);
  if (!('text' in read)) {
    await stderr.write(`${printable(file)}: ${'problem' in read ? printable(read.problem.message) : 'Too large to be reviewed: split it first'}\n`);
    return 2;
  }
  const told = await tellProblems(problems, world);
  const engine = await loadEngine();
  const { analysis } = await analyseDocument({ path, absolute, text: read.text }, setup, cwd, files);
  const explanations = engine.explain(analysis, wanted);
  const report = engine.reportDocument(path, analysis, 'brief');
  const { isDesignDoc, isTemplate, profile, stage, reason } = report;
  if (flags.format === 'json') {
    await stdout.write(`${JSON.stringify({ path, isDesignDoc, isTemplate, profile, stage, reason, topics: explanations }, null, 2)}\n`);
    return told;
  }
  const { settled, asked } = settledOf(report);
  const standing = isDesignDoc ? [`Profile ${profile}, stage ${stage}: ${settled} of ${asked} topics settled`] : unreviewed(path, analysis, wanted !== undefined);
  const lines = isDesignDoc || wanted !== undefined ? ['', ...engine.renderExplanation(explanations).split('\n').map(printable)] : [''];
  await stdout.write([`${paint('path', printable(path))}: ${printable(reason)}`, ...standing, ...lines].join('\n'));
  return told;
}

/** What to do about a document that is left alone; what its words would come to is told of one topic, on request. */
function unreviewed(path: string, { findings }: Analysis, hasTopic: boolean): string[] {
  if (findings.some(({ check }) => check === 'document-too-large')) return [];
  return [
    'To have it reviewed, write “ml-design-doc: true” into its front matter',
    ...(hasTopic
      ? ['If it were reviewed, this is what would be said of the topic:']
      : [`What its words would come to is told topic by topic: “ml-design-docs explain ${printable(path)} monitoring”`]),
  ];
}
