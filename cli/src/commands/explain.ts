/** The command `explain`: what each judgment on a document rests on, all topics in a line each or one of them in full. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Facet, JsonDocument } from '../../../core/src/index.ts';
import { painter, type Paint, wantsColor } from '../color.ts';
import { loadEngine } from '../engine.ts';
import { oneOf } from '../flagValues.ts';
import { printable } from '../formatters/codeFrame.ts';
import { settledOf } from '../formatters/summary.ts';
import { addReviewFlags, knownTopics, optionsFrom, type ReviewFlags } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { readDocument } from '../review/readDocument.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

type JsonTopic = JsonDocument['topics'][number];

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
    .action((file: string, topic: string | undefined, flags: ExplainFlags) => plan((world, globals) => explain(file, topic, flags, world, painter(wantsColor(globals, world)))));
};

async function explain(file: string, topic: string | undefined, flags: ExplainFlags, { cwd, files, stdout, stderr }: World, paint: Paint): Promise<ExitStatus> {
  const options = await optionsFrom(flags);
  const wanted = topic === undefined ? undefined : (await knownTopics(topic))[0];
  const absolute = resolve(cwd, file);
  const read = await readDocument({ path: file, absolute, named: true, realPath: absolute }, files);
  if (!('text' in read)) {
    await stderr.write(`${printable(file)}: ${'problem' in read ? printable(read.problem.message) : 'Too large to be reviewed: split it first'}\n`);
    return 2;
  }
  const engine = await loadEngine();
  const report = engine.reportDocument(file, engine.analyse(read.text, options));
  const one = report.topics.find(({ id }) => id === wanted);
  if (flags.format === 'json') {
    const { path, isDesignDoc, isTemplate, profile, stage, reason, topics } = report;
    await stdout.write(`${JSON.stringify({ path, isDesignDoc, isTemplate, profile, stage, reason, topics: one ? [one] : topics }, null, 2)}\n`);
    return 0;
  }
  const facets = engine.topicById(engine.standardCatalogue, wanted ?? '')?.facets ?? [];
  await stdout.write(one ? inFull(report, one, facets, paint) : overview(report, paint));
  return 0;
}

function overview(report: JsonDocument, paint: Paint): string {
  const { settled, asked } = settledOf(report);
  const head = `${paint('path', printable(report.path))}: ${printable(report.reason)}\n`;
  const standing = report.isDesignDoc ? `Profile ${report.profile}, stage ${report.stage}: ${settled} of ${asked} topics settled\n` : '';
  const width = Math.max(0, ...report.topics.map(({ id }) => id.length));
  const lines = report.topics.map((topic) =>
    `  ${topic.id.padEnd(width)}  ${paintStatus(topic, paint)}${' '.repeat(15 - topic.status.length)}${topic.importance.padEnd(12)} ${firstEvidence(topic)}`.trimEnd(),
  );
  return `${head}${standing}\n${lines.join('\n')}\n`;
}

function inFull(report: JsonDocument, topic: JsonTopic, facets: readonly Facet[], paint: Paint): string {
  const parts = [
    `${paint('path', printable(report.path))}: ${topic.id} is ${paintStatus(topic, paint)}${report.isDesignDoc ? ` (${importanceOf(topic)} for ${report.profile})` : ''}`,
  ];
  if (topic.waiver)
    parts.push(`  waived in line ${topic.waiver.line} (${topic.waiver.origin})${topic.waiver.reason ? `: ${printable(topic.waiver.reason)}` : ', without a reason'}`);
  for (const { line, text, why } of topic.evidence) parts.push(`  line ${line}: ${printable(text)}`, `    ${paint('quiet', printable(why))}`);
  if (topic.evidence.length === 0) parts.push('  No line speaks for it');
  if (topic.facets.length > 0) parts.push('', 'What a reviewer asks:');
  for (const { id, found, evidence } of topic.facets) {
    const facet = facets.find((one) => one.id === id);
    const where = evidence[0] ? ` (line ${evidence[0].line})` : '';
    parts.push(`  ${found ? paint('good', 'answered') : paint('warning', 'open    ')}  ${facet?.question ?? id}${where}`);
  }
  return `${parts.join('\n')}\n`;
}

function paintStatus({ status, importance }: JsonTopic, paint: Paint): string {
  if (status === 'covered' || status === 'waived') return paint('good', status);
  return paint(importance === 'none' || status === 'not-applicable' ? 'quiet' : 'warning', status);
}

function importanceOf({ importance }: JsonTopic): string {
  return importance === 'none' ? 'not asked' : importance;
}

function firstEvidence({ evidence }: JsonTopic): string {
  const [first] = evidence;
  if (!first) return '';
  const text = printable(first.text);
  return `line ${first.line}: ${text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text}`;
}
