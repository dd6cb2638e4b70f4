/** Answers of known quality come out in their order, whatever their headings are called and wherever their sections stand. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse, defaultOptions, type Problem, problemById, renderScorecard, type Scorecard, scoreDesign, standardLibrary } from '../../../core/src/index.ts';
import { inSentence, LEVELS } from '../../../core/src/practice/levels.ts';
import { judgeText } from '../../../core/src/practice/judge.ts';
import { noteAsked, noteChange, noteTopics, startRound } from '../../../core/src/practice/round.ts';
import { ROOT } from '../../harness/files.ts';
import { LIBRARY, PARCEL_ANSWER, PARCEL_DATA, PARCELS } from './problemsOf.ts';

const FIXTURES = path.join(ROOT, 'test/fixtures/practice');
const QUALITIES = ['strong', 'middling', 'weak', 'stuffed', 'off-topic'] as const;

const rank = ({ overall }: Scorecard): number => LEVELS.indexOf(overall);

/** Sections behind the questions in the opposite order. */
function reordered(text: string): string {
  const parts = text.split(/^(?=## )/m);
  const fixed = parts.findIndex((part) => /^## .*clarif/i.test(part)) + 1 || 1;
  return [...parts.slice(0, fixed), ...parts.slice(fixed).reverse()].map((part) => (part.endsWith('\n') ? part : `${part}\n`)).join('\n');
}

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(#+ .*?)\bmonitoring\b/gim, '$1Observability in production'],
  [/^(#+ .*?)\bdata\b/gim, '$1What we learn from'],
  [/^(#+ .*?)\bmodel\b/gim, '$1Learning approach'],
  [/^(#+ .*?)\bserving\b/gim, '$1Answering requests'],
  [/^(#+ .*?)\bevaluation\b/gim, '$1How we know it works'],
  [/^(#+ .*?)\bfeatures\b/gim, '$1Inputs'],
  [/^(#+ .*?)\bproblem\b/gim, '$1The task'],
  [/^(#+ .*?)\btrade-offs\b/gim, '$1What I gave up'],
];

function renamed(text: string): string {
  return SYNONYMS.reduce((all, [pattern, by]) => all.replace(pattern, by), text);
}

describe('practice scorecard on answers of known quality', function () {
  this.timeout(20_000);

  const sets = fs.readdirSync(FIXTURES).filter((name) => fs.statSync(path.join(FIXTURES, name)).isDirectory());

  it('has at least one set', () => assert.ok(sets.length >= 1));

  for (const set of sets) {
    describe(set, () => {
      const problem = problemById(standardLibrary, set) as Problem;
      const texts = Object.fromEntries(QUALITIES.map((quality) => [quality, fs.readFileSync(path.join(FIXTURES, set, `${quality}.md`), 'utf8')])) as Record<
        (typeof QUALITIES)[number],
        string
      >;
      const cards = Object.fromEntries(QUALITIES.map((quality) => [quality, scoreDesign(texts[quality], problem, null, standardLibrary)])) as Record<
        (typeof QUALITIES)[number],
        Scorecard
      >;
      const told = QUALITIES.map((quality) => `${quality} ${cards[quality].overall} ${cards[quality].score.toFixed(2)}`).join(', ');

      it('never calls open, left out or undecided what a review calls covered', () => {
        for (const quality of QUALITIES) {
          const card = cards[quality];
          const reviewed = analyse(texts[quality], { ...defaultOptions, profile: problem.profile, review: 'always' }).coverage;
          assert.deepEqual(
            card.covered,
            reviewed.filter(({ status }) => status === 'covered').map(({ id }) => id),
          );
          const titles = card.topics.filter(({ id }) => card.covered.includes(id)).map(({ title }) => inSentence(title));
          for (const { because } of card.dimensions) {
            const open = /\bopen: (.*)\.$/i.exec(because)?.[1]?.split(', ') ?? [];
            assert.deepEqual(
              open.filter((title) => titles.includes(title)),
              [],
              `${quality}: ${because}`,
            );
            assert.ok(!/^Nothing is settled/.test(because) || !/covered/.test(because));
          }
          for (const step of card.next) assert.ok(!titles.some((title) => step.startsWith(`Add ${title},`) || step.startsWith(`Decide ${title},`)), `${quality}: ${step}`);
        }
        const shallow = cards.middling.topics.filter(({ id, status, weight }) => weight >= 0.3 && status === 'thin' && cards.middling.covered.includes(id));
        for (const { title } of shallow) {
          assert.ok(
            cards.middling.dimensions.some(({ because }) => new RegExp(`overed, but thin for this level: [^;]*${inSentence(title)}`).test(because)),
            title,
          );
        }
      });

      it('puts strong over middling over weak', () => {
        assert.ok(cards.strong.score > cards.middling.score && cards.middling.score > cards.weak.score, told);
        assert.ok(rank(cards.strong) > rank(cards.middling) || rank(cards.strong) === 3, told);
        assert.ok(rank(cards.strong) >= 2 && rank(cards.weak) <= 1, told);
      });

      it('sees through names without decisions and the design of another system', () => {
        for (const quality of ['stuffed', 'off-topic'] as const) {
          assert.ok(cards[quality].score <= cards.weak.score || rank(cards[quality]) === 0, told);
          assert.ok(cards[quality].score < cards.middling.score, told);
          assert.ok(cards[quality].warnings.length > 0, `no warning on ${quality}`);
        }
      });

      it('keeps its levels under other headings and another order', () => {
        for (const quality of QUALITIES) {
          const levels = (card: Scorecard): string[] => [card.overall, ...card.dimensions.map(({ id, level }) => `${id}: ${level}`)];
          for (const [what, change] of [['renamed', renamed] as const, ['reordered', reordered] as const]) {
            const changed = change(texts[quality]);
            assert.deepEqual(levels(scoreDesign(changed, problem, null, standardLibrary)), levels(cards[quality]), `${quality}, ${what}`);
          }
        }
      });
    });
  }
});

describe('practice scorecard', function () {
  this.timeout(20_000);

  const score = (text: string): Scorecard => scoreDesign(text, PARCELS, null, LIBRARY);

  it('gives an empty answer, the prompt, and the interviewer’s answers nothing', () => {
    const given = [PARCEL_DATA.prompt, ...PARCEL_DATA.clarifications.map(({ answer }) => answer), PARCEL_DATA.change.text, ...PARCEL_DATA.probes.flatMap(({ hints }) => hints)];
    const copies = ['', '# Late parcels\n', `# Late parcels\n\n${given.join('\n\n')}\n`, `# Late parcels\n\n${given.map((text) => `- ${text}\n`).join('')}`];
    for (const text of copies) {
      const card = score(text);
      assert.equal(card.overall, 'no hire', text);
      assert.ok(card.score < 0.02, `${card.score}`);
      assert.equal(card.warnings.length, 1);
      assert.ok(card.dimensions.every(({ level }) => level === 'no hire' || level === 'not judged'));
      assert.equal(card.next.length, 3);
    }
  });

  it('counts a sentence once, however often it stands there', () => {
    const once = score(PARCEL_ANSWER);
    const line = PARCEL_ANSWER.split('\n').find((text) => text.startsWith('Scans of')) ?? '';
    const often = score(`${PARCEL_ANSWER}\n${`${line}\n\n`.repeat(8)}`);
    assert.equal(often.score.toFixed(3), once.score.toFixed(3));
  });

  it('gains by a decision, and shows it as evidence with its line', () => {
    const before = score(PARCEL_ANSWER);
    const sentence = 'PSI of the scan delay per depot, this morning against the training month, above 0.2 on two mornings pages the forecast on-call.';
    const after = score(`${PARCEL_ANSWER}\n${sentence}\n`);
    const of = (card: Scorecard, id: string) => card.dimensions.find((one) => one.id === id);
    assert.ok((of(after, 'monitoring')?.score ?? 0) > (of(before, 'monitoring')?.score ?? 1));
    const quotes = after.dimensions.flatMap((one) => one.quotes);
    assert.ok(quotes.some(({ text, line }) => text === sentence && line === PARCEL_ANSWER.split('\n').length + 1));
    assert.ok(before.probes.includes('Who does what when it drifts?'));
    assert.ok(!after.probes.includes('Who does what when it drifts?'));
  });

  it('does not let front matter waive what the problem asks for', () => {
    const waived = PARCEL_ANSWER.replace('ml-design-doc: general', 'ml-design-doc: general\nwaive: { serving: "not needed here", drift-detection: "one day only" }');
    assert.equal(score(waived).score.toFixed(3), score(PARCEL_ANSWER).score.toFixed(3));
  });

  it('takes “I would” for a decision, not for a wish', () => {
    const would = 'I would use LightGBM with 400 trees on depot and van features, because logistic regression lost 6 points of recall on the April parcels.';
    const state = judgeText(`${PARCEL_ANSWER}\n${would}\n`, PARCELS, LIBRARY).topics.find(({ id }) => id === 'model-selection');
    assert.equal(state?.status, 'settled');
  });

  it('notes when questions were asked, and whether the change was met', () => {
    let state = noteAsked(startRound(PARCELS.id, 45, 0), [{ id: 'when', question: 'When?' }]);
    state = noteChange(noteAsked({ ...state, elapsed: 30 * 60_000 }, [{ id: 'cost', question: 'Cost?' }]));
    state = noteTopics(state, ['monitoring'], ['monitoring']);
    const card = scoreDesign(PARCEL_ANSWER, PARCELS, state, LIBRARY);
    assert.deepEqual(
      card.questions.map(({ when }) => when),
      ['late', 'asked', 'never'],
    );
    assert.deepEqual(card.change, { text: PARCEL_DATA.change.text, reacted: false });
    const reacted = scoreDesign(
      `${PARCEL_ANSWER}\nParcels of pharmacies are scored in a batch of their own at 5:30, two hours earlier, for 4 % more compute.\n`,
      PARCELS,
      state,
      LIBRARY,
    );
    assert.equal(reacted.change?.reacted, true);
    assert.ok(card.next.some((step) => step.includes('changed requirement')) || card.next.length === 3);
    assert.deepEqual(
      card.pace?.find(({ topic }) => topic === 'monitoring'),
      { topic: 'monitoring', title: 'Monitoring', at: 30 * 60_000, target: 40 * 60_000 },
    );
    assert.equal(scoreDesign(PARCEL_ANSWER, PARCELS, null, LIBRARY).change, null);
  });

  it('counts the scale as a question, and what its answer told as known', () => {
    const problem = problemById(standardLibrary, 'instant-payment-fraud') as Problem;
    const { questions } = scoreDesign('# T\n\n## Clarifying questions\n\n- How many payments per day?\n\n## Design\n', problem, null, standardLibrary);
    assert.equal(questions.find(({ question }) => question === 'What is the scale?')?.when, 'asked');
    assert.equal(questions.find(({ question }) => question.startsWith('How much time does the decision'))?.when, 'told');
    assert.equal(questions.find(({ question }) => question.startsWith('What does a missed fraud'))?.when, 'never');
  });

  it('praises only with a line that shows it', () => {
    const framing = (text: string) => score(text).dimensions.find(({ id }) => id === 'framing');
    assert.deepEqual(framing(`${PARCEL_ANSWER}\nWe look at the rate of calls, because parcels vary.\n`)?.signs, []);
    const line = 'Success is a call rate below 3 % of late parcels, because a depot agent costs 4 EUR a call.';
    const [sign] = framing(`${PARCEL_ANSWER}\n${line}\n`)?.signs ?? [];
    assert.equal(sign?.quote.text, line);
    assert.ok(renderScorecard(score(`${PARCEL_ANSWER}\n${line}\n`), 'late.md').includes(`- ${sign?.text}, line `));
  });

  it('gives no hire for one firm statement, nor for framing without a question or an assumption', () => {
    for (const { id, level } of score(PARCEL_ANSWER).dimensions) if (id === 'evaluation') assert.ok(!level.startsWith('hire') && level !== 'strong hire', level);
    const metrics =
      'Success is a call rate below 3 % of late parcels, because a call costs 4 EUR.\n\nThe problem: receivers call depots 90,000 times a day because nobody tells them that a parcel is late.\n';
    const unasked = `# Late parcels\n\n## Clarifying questions\n\n## Goal\n\n${metrics}`;
    assert.notEqual(score(unasked).dimensions.find(({ id }) => id === 'framing')?.level, 'hire');
  });

  it('compares with the reference design where there is one', () => {
    const library = {
      ...LIBRARY,
      references: { [PARCELS.id]: `${PARCEL_ANSWER}\nA FastAPI service on two machines serves the parcel model to the vans over REST, online, with ONNX Runtime.\n` },
    };
    const { reference } = scoreDesign(PARCEL_ANSWER, PARCELS, null, library);
    assert.ok(reference?.both.includes('Monitoring'));
    assert.ok(reference?.onlyReference.includes('Serving'), JSON.stringify(reference));
    assert.equal(score(PARCEL_ANSWER).reference, null);
  });

  it('renders as Markdown that quotes safely', () => {
    const state = noteTopics({ ...startRound(PARCELS.id, 35, 0), elapsed: 20 * 60_000 }, ['monitoring'], []);
    const text = `${PARCEL_ANSWER}\nThe depot on-call is paged above 7 % <script>alert(1)</script> wrong | warnings per van for 3 days.\n`;
    const card = renderScorecard(scoreDesign(text, PARCELS, state, LIBRARY), 'late.md');
    assert.match(card, /^---\nml-design-doc: false\n---\n\n# Scorecard: Late parcels\n\n\*\*(?:No|Lean no) hire\*\* \(\d+ %\) for late\.md, mid level, 20:00 of 35:00 minutes\.\n/);
    assert.match(card, /\n1\. .+\n2\. .+\n3\. .+\n/);
    assert.match(card, /\nMonitoring {25}[·|]*●[·|]* {2}20:00/);
    assert.ok(!card.includes('<script'));
    assert.ok(card.endsWith('\n') && !card.endsWith('\n\n') && !/\n{3}/.test(card));
  });
});
