/** What is told of two versions of a design, and what is not. */
import assert from 'node:assert/strict';
import { analyse, compareDesigns, type DesignChange } from '../../../core/src/index.ts';
import { filesBelow, read } from '../../harness/files.ts';

const HEAD = '---\nml-design-doc: general\n---\n\n# Churn model\n\nWe predict which customers leave.\n';

function changes(before: string | null, after: string | null): DesignChange[] {
  return compareDesigns(before === null ? null : analyse(before), after === null ? null : analyse(after));
}

const told = (before: string | null, after: string | null): string[] => changes(before, after).map(({ sentence }) => sentence);

/** The changes of one line below the same head. */
const ofLine = (before: string, after: string): string[] => told(`${HEAD}\n## Serving\n\n${before}\n`, `${HEAD}\n## Serving\n\n${after}\n`);

describe('compareDesigns', function () {
  this.timeout(60_000);

  describe('says nothing of', () => {
    const samples = filesBelow('samples', /\.md$/).filter((file) => !file.endsWith('README.md'));
    it('has samples to try', () => assert.ok(samples.length > 5));

    for (const file of samples) {
      const text = read(file);
      const [head = '', ...sections] = text.split(/^(?=## )/m);

      it(`${file}, unchanged, with other line ends`, () => assert.deepEqual(told(text, text.replace(/\r?\n/g, '\r\n')), []));
      it(`${file}, its sections in another order`, () => assert.deepEqual(told(text, [head, ...[...sections].reverse()].join('')), []));
      it(`${file}, its headings renamed`, () => {
        let count = 0;
        assert.deepEqual(
          told(
            text,
            text.replace(/^(#{2,6}) .*$/gm, (_, marks: string) => `${marks} Part ${++count}`),
          ),
          [],
        );
      });
    }

    it('other Markdown', () => assert.deepEqual(told('# Lunch\n\nSoup for 3 €.\n', '# Lunch\n\nSoup for 4 €.\n'), []));
    it('rewording', () => assert.deepEqual(ofLine('The endpoint answers within 200 ms at p99.', 'At p99, the endpoint has to answer within 200 ms.'), []));
    it('another unit for the same time', () => assert.deepEqual(ofLine('The endpoint answers within 200 ms at p99.', 'The endpoint answers within 0.2 s at p99.'), []));
    it('a list made of a sentence', () => assert.deepEqual(ofLine('The p50 is 40 ms and the p99 is 200 ms.', '- The p50 is 40 ms\n- The p99 is 200 ms'), []));
    it('another notation of the same percentile', () => {
      const ways = [
        'p95 latency is 200 ms.',
        'The 95th percentile of the latency is 200 ms.',
        '95 % of requests take less than 200 ms.',
        'In 19 of 20 cases the latency is under 200 ms.',
      ];
      for (const one of ways) for (const other of ways) assert.deepEqual(ofLine(one, other), [], `${one} / ${other}`);
    });
    it('a percentile beside those that stand', () => assert.deepEqual(ofLine('p50 is 40 ms and p99 is 200 ms.', 'p50 is 40 ms, p95 is 100 ms and p99 is 200 ms.'), []));
    it('two numbers that changed places with their names', () =>
      assert.deepEqual(ofLine('Ranking takes 40 ms, retrieval takes 60 ms.', 'Retrieval takes 60 ms, ranking takes 40 ms.'), []));
    it('emphasis and capitals', () => assert.deepEqual(ofLine('Scores are written every night by 06:00.', '**Scores** are written *every night* by `06:00`.'), []));
    it('a new section number', () => assert.deepEqual(ofLine('As section 3 says, scores go to the warehouse.', 'As section 4 says, scores go to the warehouse.'), []));
  });

  describe('quantities', () => {
    it('how long something is kept under privacy, wherever it stands', () => {
      const topicOf = (line: string): (string | null)[] =>
        changes(`${HEAD}\n## Labels\n\n${line}\n`, `${HEAD}\n## Labels\n\n${line.replace('30', '400')}\n`).map(({ topic }) => topic);
      for (const line of ['Questions are kept for 30 days, then deleted.', 'Raw events are deleted after 30 days.', 'Retention of the questions: 30 days.'])
        assert.deepEqual(topicOf(line), ['privacy-and-security'], line);
      for (const line of ['We keep the last 30 days of clicks for training.', 'A label is complete after 30 days.'])
        assert.notDeepEqual(topicOf(line), ['privacy-and-security'], line);
    });

    it('how long data is kept under privacy even where the line is plainly on capacity, and its other numbers there', () => {
      const told = (before: string, after: string): (string | null)[] =>
        changes(`${HEAD}\n## Scalability\n\n${before}\n`, `${HEAD}\n## Scalability\n\n${after}\n`).map(({ topic }) => topic);
      for (const line of ['Logs are kept for 30 days on 4 TB disks.', 'Kafka keeps the events for 30 days.', 'Feature rows are kept for 30 days.'])
        assert.deepEqual(told(line, line.replace('30', '90')), ['privacy-and-security'], line);
      assert.notDeepEqual(told('Logs are kept for 30 days on 4 TB disks.', 'Logs are kept for 30 days on 9 TB disks.'), ['privacy-and-security']);
      assert.deepEqual(told('Request traces are kept for 14 days.', 'Request traces are kept for 7 days.'), ['observability']);
      assert.notDeepEqual(told('Old model versions are kept for 90 days.', 'Old model versions are kept for 30 days.'), ['privacy-and-security']);
    });

    it('budgets with a percentile in words, and which percentile it is', () => {
      for (const [before, after, change] of [
        ['In 95 of 100 cases the answer comes within 200 ms.', 'In 95 of 100 cases the answer comes within 300 ms.', 'p95 answer comes within 200 ms → 300 ms'],
        ['The answer is there in 95 of 100 cases under 200 ms.', 'The answer is there in 95 of 100 cases under 300 ms.', 'p95 answer is there under 200 ms → 300 ms'],
        ['The answer takes 200 ms in 95 of 100 cases.', 'The answer takes 250 ms in 95 of 100 cases.', 'p95 answer takes 200 ms → 250 ms'],
        ['19 out of 20 calls finish under 200 ms.', '99 out of 100 calls finish under 200 ms.', 'p95 200 ms → p99 200 ms'],
        ['95% of requests are answered within 200 ms.', '99% of requests are answered within 300 ms.', 'p95 200 ms → p99 300 ms'],
        ['95% of requests are answered within 200 ms.', 'p95 is 150 ms.', 'p95 200 ms → 150 ms'],
        ['p95 latency is 200 ms.', 'p99 latency is 200 ms.', 'p95 200 ms → p99 200 ms'],
      ] as const) {
        const sentences = ofLine(before, after);
        assert.equal(sentences.length, 1, `${before} ${sentences.join(' / ')}`);
        assert.ok(sentences[0]?.endsWith(change), sentences[0]);
      }
      assert.match(
        ofLine(
          'The answer takes 200 ms for 95 % of requests and 800 ms for 99 % of requests.',
          'The answer takes 200 ms for 95 % of requests and 700 ms for 99 % of requests.',
        ).join(),
        /p99 800 ms → 700 ms$/,
      );
    });

    const cases: readonly (readonly [string, string, string, string])[] = [
      ['a budget', 'The endpoint answers within 100 ms at p99.', 'The endpoint answers within 150 ms at p99.', '100 ms → 150 ms'],
      ['a budget in other words', 'p99 of the endpoint is below 100 ms.', 'The endpoint has to have an answer within 150 ms at p99 now.', '100 ms → 150 ms'],
      ['a threshold without a unit', 'PSI per feature, weekly, alert above 0.2.', 'PSI per feature, weekly, alert above 0.25.', '0.2 → 0.25'],
      ['a schedule', 'The model is retrained every week.', 'The model is retrained every month.', 'every week → every month'],
      ['a deadline', 'Scores are in the warehouse by 06:00.', 'Scores are in the warehouse by 07:30.', '06:00 → 07:30'],
      ['a share', 'The canary gets 5 % of the traffic.', 'The canary gets 20 % of the traffic.', '5 % → 20 %'],
      ['money', 'Inference costs at most $4,000 per month.', 'Inference costs at most $9,500 per month.', '$4,000 per month → $9,500 per month'],
      [
        'a row of a table',
        '| Stage | p95 |\n| --- | --- |\n| Retrieval | 40 ms |\n| Ranking | 60 ms |',
        '| Stage | p95 |\n| --- | --- |\n| Retrieval | 40 ms |\n| Ranking | 80 ms |',
        'Ranking, p95 60 ms → 80 ms',
      ],
      ['one of two', 'p50 is 40 ms and p99 is 200 ms.', 'p50 is 40 ms and p99 is 300 ms.', '200 ms → 300 ms'],
      ['load', 'The service takes 300 requests per second.', 'The service takes 900 requests per second.', '300 requests per second → 900 requests per second'],
    ];
    for (const [what, before, after, change] of cases) {
      it(what, () => {
        const sentences = ofLine(before, after);
        assert.equal(sentences.length, 1, sentences.join('\n'));
        assert.ok(sentences[0]?.endsWith(change), sentences[0]);
      });
    }

    it('names the topic and shows both places', () => {
      const before = `${HEAD}\n## Latency budget\n\nThe endpoint answers within 100 ms at p99.\n`;
      const [change] = changes(before, before.replace('100 ms', '150 ms'));
      assert.equal(change?.topic, 'latency-budget');
      assert.equal(change?.kind, 'quantity-changed');
      assert.equal(before.slice(change?.before?.span.start, change?.before?.span.end), 'The endpoint answers within 100 ms at p99.');
      assert.equal(change?.after?.text, 'The endpoint answers within 150 ms at p99.');
    });
  });

  describe('topics', () => {
    const drift = '\n## Drift detection\n\nPSI per feature against the training window, weekly; a PSI above 0.2 is drift.\n';

    it('covered and no longer covered', () => {
      assert.deepEqual(told(HEAD, HEAD + drift), ['Drift detection is now covered']);
      assert.deepEqual(told(HEAD + drift, HEAD), ['Drift detection is no longer covered']);
      assert.deepEqual(told(HEAD + drift, `${HEAD}\n## Drift detection\n\nTBD\n`), ['Drift detection is no longer covered, only mentioned']);
    });

    it('waived, waived for another reason, no longer waived', () => {
      const waiver = (reason: string): string => `${HEAD}\n<!-- ml-design-docs-waive data-versioning -- ${reason} -->\n`;
      assert.deepEqual(told(HEAD, waiver('a one-off analysis')), ['Data versioning is waived: a one-off analysis']);
      assert.deepEqual(told(waiver('a one-off analysis'), waiver('the data is public')), ['Data versioning is waived for another reason: the data is public']);
      assert.deepEqual(told(waiver('a one-off analysis'), HEAD), ['Data versioning is no longer waived, and not covered either']);
      assert.equal(changes(HEAD + drift, `${HEAD}\n<!-- ml-design-docs-waive drift-detection -- no time -->\n`)[0]?.effect, 'loss');
    });

    it('a facet that is no longer stated', () => {
      const monitoring =
        '\n## Monitoring\n\n- Error rate of the scoring job is watched in Grafana.\n- We alert above 1 % for ten minutes.\n- PagerDuty calls the on-call engineer of the platform team.\n';
      const without = monitoring.replace(/- PagerDuty.*\n/, '');
      assert.match(told(HEAD + monitoring, HEAD + without).join('; '), /^Monitoring: who \w+( \w+)? no longer stated$/);
      assert.match(told(HEAD + without, HEAD + monitoring).join('; '), /^Monitoring: who \w+( \w+)? now stated$/);
    });

    it('losses first, then changes, then gains', () => {
      const after = `${HEAD.replace('---\n\n#', 'stage: draft\n---\n\n#')}\n## Latency budget\n\nThe endpoint answers within 150 ms at p99.\n\n## Data versioning\n\nEach run pins the DVC tag of the training data.\n`;
      const effects = changes(`${HEAD}${drift}\n## Latency budget\n\nThe endpoint answers within 100 ms at p99.\n`, after).map(({ kind }) => kind);
      assert.deepEqual(effects, ['stage-changed', 'topic-removed', 'quantity-changed', 'topic-covered']);
    });
  });

  describe('documents', () => {
    it('new, deleted, begun and given up', () => {
      assert.match(told(null, HEAD)[0] ?? '', /^New design document \(general, stage review\): covers \d+ of \d+ topics; open: Data versioning, /);
      assert.match(told(HEAD, null)[0] ?? '', /^Deletes this design document, which covered \d+ of \d+ topics$/);
      assert.match(told('# Lunch\n', HEAD)[0] ?? '', /^Is a design document now/);
      assert.match(told(HEAD, HEAD.replace('general', 'false'))[0] ?? '', /^Is no longer reviewed as a design document \(not reviewed: its front matter/);
      assert.deepEqual(told(null, '# Lunch\n'), []);
      assert.deepEqual(told(null, null), []);
    });

    it('stage and profile, where they are stated', () => {
      assert.deepEqual(told(HEAD, HEAD.replace('general\n', 'forecasting\nstage: approved\n')), ['Stage review → approved', 'Profile general → forecasting']);
    });
  });

  it('has places inside the versions', () => {
    for (const file of filesBelow('samples', /\.md$/)) {
      const before = read(file);
      const after = before.replace(/\d+/g, (digits) => (digits.length < 4 ? String(Number(digits) + 1) : digits)).replace(/^## [\s\S]*?(?=^## )/m, '');
      for (const change of changes(before, after)) {
        for (const [place, text] of [
          [change.before, before],
          [change.after, after],
        ] as const) {
          if (place) assert.ok(place.span.start >= 0 && place.span.start < place.span.end && place.span.end <= text.length, change.sentence);
        }
        assert.ok(change.before ?? change.after, change.sentence);
        assert.ok(!/[\n.]$/.test(change.sentence), change.sentence);
      }
    }
  });
});
