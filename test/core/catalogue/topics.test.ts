/** What every topic promises: its data is sound, its examples come to their status, and what it inserts decides nothing. */
import assert from 'node:assert/strict';
import { analyse, standardCatalogue, type Status, type Topic } from '../../../core/src/index.ts';
import type { Signal } from '../../../core/src/catalogue/topic.ts';
import { renderHoles } from '../../../core/src/checks/skeleton.ts';
import { markdownFlaws } from '../../harness/markdownFlaws.ts';

const { topics } = standardCatalogue;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FRONT = '---\nml-design-doc: true\n---\n\n';

function statusOf(topic: Topic, markdown: string): Status | undefined {
  return analyse(`${FRONT}${markdown}\n`).coverage.find((one) => one.id === topic.id)?.status;
}

function allPhrases(topic: Topic): string[] {
  const inSignal = (signal: Signal): string[] => (signal.kind === 'relation' ? signal.slots.flat() : [...signal.any]);
  return [
    ...topic.names,
    ...topic.specificNames,
    ...topic.otherSenses,
    ...topic.headings,
    ...topic.plainHeadings,
    ...[...topic.signals, ...topic.facets.flatMap((facet) => facet.signals)].flatMap(inSignal),
  ];
}

/** What is inserted, for systems of all kinds. */
function skeletonsOf({ skeleton, batchSkeleton }: Topic): string[] {
  return batchSkeleton === undefined ? [skeleton] : [skeleton, batchSkeleton];
}

describe('topics', () => {
  it('have unique ids in kebab-case', () => {
    assert.equal(new Set(topics.map(({ id }) => id)).size, topics.length);
    for (const { id } of topics) assert.match(id, ID);
  });

  it('include the fixed ones, four of them core', () => {
    const fixed =
      'monitoring drift-detection data-versioning latency-budget problem-statement success-metrics data-sources labeling feature-engineering model-selection training-pipeline offline-evaluation online-experiment serving scalability cost-and-resources deployment model-versioning retraining responsible-ai privacy-and-security trade-offs failure-modes retrieval grounding';
    assert.deepEqual(
      fixed.split(' ').filter((id) => !topics.some((topic) => topic.id === id)),
      [],
    );
    assert.deepEqual(
      topics
        .filter((topic) => topic.core)
        .map(({ id }) => id)
        .sort(),
      ['data-versioning', 'drift-detection', 'latency-budget', 'monitoring'],
    );
  });

  it('count the same words under a heading in everyday words', () => {
    const deployment = topics.find(({ id }) => id === 'deployment') as Topic;
    const body = 'The old prompt and index stay in place; switching back is one flag.';
    for (const heading of ['Rollout', 'Going live', 'How do we go back?', '3. Getting it out'])
      assert.equal(statusOf(deployment, `# System\n\n## ${heading}\n\n${body}`), 'covered', heading);
    assert.notEqual(statusOf(deployment, `# System\n\n## Parts\n\n${body}`), 'covered');
  });

  for (const topic of topics) {
    describe(topic.id, () => {
      it('is data and nothing else', () => assert.deepEqual(structuredClone(topic), topic));

      it('has facets with unique ids, an essential one among them', () => {
        const ids = topic.facets.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.match(id, ID);
        assert.ok(topic.facets.some(({ essential }) => essential));
        for (const { question } of topic.facets) assert.match(question, /\?$/);
      });

      it('has no empty and no repeated phrase', () => {
        for (const phrase of allPhrases(topic)) assert.match(phrase, /[\p{L}\p{N}]/u, `“${phrase}”`);
        for (const list of [topic.names, topic.specificNames, topic.otherSenses, topic.headings, topic.plainHeadings]) assert.equal(new Set(list).size, list.length, list.join());
      });

      it('names specifically what it names', () =>
        assert.deepEqual(
          topic.specificNames.filter((name) => !topic.names.includes(name)),
          [],
        ));

      it('gets a heading of its own', () => {
        const analysis = analyse(`${FRONT}# System\n\nIt works.\n\n${topic.headings.map((heading) => `## ${heading}\n\nIt works.\n`).join('\n')}`);
        const own = topics.indexOf(topic);
        const lost = analysis.model.sections.filter(
          ({ section, index }) => section.heading && section.heading.title !== 'System' && !analysis.found.contexts[index]?.own.includes(own),
        );
        assert.deepEqual(
          lost.map(({ section }) => section.heading?.title),
          [],
        );
      });

      it('gets a heading in everyday words, and gets it alone', () => {
        const own = topics.indexOf(topic);
        const titles = topic.plainHeadings.map((heading) => heading.replace('…', 'that one'));
        const analysis = analyse(`${FRONT}# System\n\nIt works.\n\n${titles.map((title) => `## ${title}?\n\nIt works.\n`).join('\n')}`);
        assert.deepEqual(
          analysis.model.sections
            .filter(({ section, index }) => section.heading && index > 0 && section.heading.title !== 'System' && analysis.found.contexts[index]?.own.join() !== String(own))
            .map(({ section }) => section.heading?.title),
          [],
        );
      });

      it('is the only topic of the heading that is inserted', () => {
        const analysis = analyse(`${FRONT}# System\n\nIt works.\n\n## ${topic.headings[0]}\n\nIt works.\n`);
        assert.deepEqual(
          analysis.found.contexts.at(-1)?.own.map((index) => topics[index]?.id),
          [topic.id],
        );
      });

      for (const text of topic.examples.covered) it(`covered: ${text}`, () => assert.equal(statusOf(topic, text), 'covered'));
      for (const text of topic.examples.mentioned) it(`mentioned: ${text}`, () => assert.equal(statusOf(topic, text), 'mentioned'));
      for (const text of topic.examples.missing) it(`missing: ${text}`, () => assert.match(statusOf(topic, text) ?? '', /^(?:missing|not-applicable)$/));

      it('is not covered by its skeleton', () => {
        for (const skeleton of skeletonsOf(topic)) {
          const body = renderHoles(skeleton, 'plain').text;
          assert.equal(statusOf(topic, `## ${topic.headings[0]}\n\n${body}`), 'mentioned');
          assert.notEqual(statusOf(topic, body), 'covered');
        }
      });

      it('is not covered by a line that is offered', () => {
        for (const line of topic.facets.flatMap((facet) => [facet.line, facet.batch?.line ?? []].flat())) {
          assert.doesNotMatch(line, /[\r\n]/);
          assert.match(line, /\{\{[^{}]+\}\}/);
          assert.notEqual(statusOf(topic, `## ${topic.headings[0]}\n\n${renderHoles(line, 'plain').text}`), 'covered', line);
        }
      });

      it('has a hole in every line of its skeleton', () => {
        const lines = skeletonsOf(topic).join('\n\n').trim().split('\n');
        assert.doesNotMatch(lines.join('\n'), /^#{1,6}\s/m);
        lines.forEach((line, index) => {
          // A table's header is followed by its rule; a line that ends in a colon introduces what comes.
          const isHeader = line.startsWith('|') && (/^\|[\s|:-]+\|$/.test(line) || /^\|[\s|:-]+\|$/.test(lines[index + 1] ?? ''));
          if (line.trim() && !isHeader && !line.endsWith(':')) assert.match(line, /\{\{[^{}]+\}\}/, line);
        });
      });

      it('has a good example that covers it', () => {
        assert.equal(statusOf(topic, `## ${topic.headings[0]}\n\n${topic.example.trim()}`), 'covered');
        assert.doesNotMatch(topic.example, /TODO|TBD|\{\{/);
      });

      it('writes clean Markdown', () => {
        assert.deepEqual(markdownFlaws(renderHoles(topic.skeleton.trim(), 'plain').text), []);
        assert.deepEqual(markdownFlaws(topic.example.trim()), []);
      });

      it('rests on publications with addresses', () => {
        for (const { title, url } of topic.references) {
          assert.ok(title.length > 5);
          assert.equal(new URL(url).protocol, 'https:');
        }
      });

      it('speaks in short sentences', () => {
        assert.match(topic.summary, /^[A-Z].*[.]$/);
        assert.ok(topic.summary.length <= 160, topic.summary);
        assert.match(topic.why, /[.]$/);
        for (const { label } of topic.facets) assert.doesNotMatch(label, /[.?]$/);
      });
    });
  }
});
