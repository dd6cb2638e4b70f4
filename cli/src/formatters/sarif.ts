/** SARIF 2.1.0: one run, results as they come, and behind them the rules that these results name, with their help. */
import type { JsonDocument } from '../../../core/src/index.ts';
import type { Engine } from '../engine.ts';
import { forwardSlashes } from '../paths.ts';
import { version } from '../version.ts';
import { fingerprints } from './fingerprint.ts';
import { checkOf, type Formatter, type JsonFinding } from './formatter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const BASE = 'WORKINGDIRECTORY';
const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export function sarifFormatter({ checks, standardCatalogue }: Engine, cwd: string): Formatter {
  const rules: string[] = [];
  let separator = '';

  function ruleIndex(code: string): number {
    const at = rules.indexOf(code);
    return at >= 0 ? at : rules.push(code) - 1;
  }

  function result(report: JsonDocument, finding: JsonFinding, fingerprint: string): unknown {
    const { code, severity, message, range, related, suppressed } = finding;
    return {
      ruleId: code,
      ruleIndex: ruleIndex(code),
      level: LEVELS[severity] ?? 'note',
      message: { text: message },
      locations: [{ physicalLocation: physicalLocation(report.path, range) }],
      ...(related.length > 0
        ? { relatedLocations: related.map((other, id) => ({ id: id + 1, physicalLocation: physicalLocation(other.path, other.range), message: { text: other.message } })) }
        : {}),
      partialFingerprints: { 'mlDesignDocs/v1': fingerprint },
      ...(suppressed
        ? {
            suppressions: [{ kind: suppressed.by === 'comment' ? 'inSource' : 'external', status: 'accepted', ...(suppressed.reason ? { justification: suppressed.reason } : {}) }],
          }
        : { suppressions: [] }),
      properties: { severity, profile: report.profile, stage: report.stage },
    };
  }

  function rule(code: string): unknown {
    const check = checks.find(({ id }) => id === checkOf(code));
    const topic = standardCatalogue.topics.find(({ id }) => id === code.split('/')[1]);
    const summary = check?.summary ?? 'The tool met a limit of its own.';
    const about = topic ? `${topic.title}: ${topic.summary}` : '';
    const paragraphs = [summary, about, check?.why ?? '', topic?.why ?? '', check?.help ?? ''].filter(Boolean);
    const questions = (topic?.facets ?? []).map(({ question }) => `- ${question}`);
    return {
      id: code,
      name: code
        .split(/[-/]/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(''),
      shortDescription: { text: topic ? `${summary} (${topic.title})` : summary },
      fullDescription: { text: [summary, about].filter(Boolean).join(' ') },
      help: {
        text: [...paragraphs, ...questions].join('\n'),
        markdown: [`**${topic?.title ?? checkOf(code)}**`, ...paragraphs, questions.join('\n')].filter(Boolean).join('\n\n'),
      },
      properties: { tags: ['documentation', 'machine-learning', ...(topic ? [topic.id] : [])], check: checkOf(code) },
    };
  }

  return {
    detail: 'brief',
    begin: () => `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n`,
    document(report, text) {
      const fingerprint = fingerprints(report.path, text);
      const results = report.findings.map((finding) => JSON.stringify(result(report, finding, fingerprint(finding))));
      if (results.length === 0) return '';
      const piece = separator + results.join(',\n');
      separator = ',\n';
      return piece;
    },
    problem: () => '',
    end(_tally, problems) {
      const notifications = problems.map(({ path, message }) => ({
        level: 'error',
        message: { text: `${path}: ${message}` },
        locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
      }));
      const rest = {
        tool: { driver: { name: 'ml-design-docs', version, semanticVersion: version, rules: rules.map(rule) } },
        originalUriBaseIds: {
          [BASE]: {
            uri: `file://${encodedPath(forwardSlashes(cwd))
              .replace(/^(?!\/)/, '/')
              .replace(/\/?$/, '/')}`,
          },
        },
        invocations: [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: notifications }],
      };
      return `\n],${JSON.stringify(rest).slice(1)}]}\n`;
    },
  };
}

function physicalLocation(path: string, { start, end }: JsonFinding['range']): unknown {
  return {
    artifactLocation: artifact(path),
    region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
  };
}

/** A path below the working directory is given relative to it; one elsewhere as it is. */
function artifact(path: string): unknown {
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return { uri: `file://${encodedPath(path).replace(/^(?!\/)/, '/')}` };
  return { uri: encodedPath(path.replace(/^(?:\.\/)+/, '')), uriBaseId: BASE };
}

function encodedPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
