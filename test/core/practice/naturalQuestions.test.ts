/** Questions as people put them, without a look at the cues, find their answer; what has nothing to do with the task finds none. */
import assert from 'node:assert/strict';
import { problemById, standardLibrary } from '../../../core/src/index.ts';
import { replyTo, understand, YOUR_CALL } from '../../../core/src/practice/asking.ts';

/** Per problem: the question, and the ids of which one has to be answered. */
const QUESTIONS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'instant-payment-fraud': [
    ['What share of payments is fraud?', 'imbalance-rate', 'scale'],
    ['How fast do we have to answer?', 'latency-limit', 'scale'],
    ['What does blocking a good payment cost?', 'error-costs'],
    ['What happens if the model times out?', 'fallback'],
    ['How many payments do we handle per day?', 'scale'],
    ['Is there a system in place today?', 'fallback'],
    ['How far back does our data go?', 'history'],
    ['How long until a fraud case is confirmed?', 'label-delay'],
    ['Do we need to explain a decision to the customer?', 'regulation'],
    ['How many analysts are there?', 'scale'],
  ],
  'support-rag-assistant': [
    ['What is the latency target?', 'scale'],
    ['Which source wins if an article and a tariff sheet disagree?', 'document-truth'],
    ['Do we need to support languages other than English?', 'languages'],
    ['How often are the documents updated?', 'freshness', 'scale'],
    ['Is there a budget per question?', 'scale'],
    ['What KPI do we optimize for?', 'success'],
    ['Is there a labeled set to evaluate on?', 'evaluation-set'],
    ['Can we store what users type?', 'personal-data'],
    ['How many documents are there?', 'scale'],
  ],
  'call-volume-staffing': [
    ['What is the forecast horizon?', 'scale'],
    ['How much history do we have?', 'scale'],
    ['Is under-forecasting worse than over-forecasting?', 'cost-ratio'],
    ['What is the current process?', 'now-method'],
    ['How many calls come in on a normal day?', 'scale'],
    ['Should I predict a distribution or a point?', 'output-form'],
    ['Is the data clean?', 'data-flaws'],
  ],
  'bottle-line-inspection': [
    ['Is a false positive expensive?', 'miss-cost'],
    ['How fast must the decision be made?', 'scale'],
    ['How many labeled images do we have?', 'labels'],
    ['Which GPU can we use?', 'compute'],
    ['What if the camera PC crashes?', 'failure-stop'],
    ['What is the defect rate?', 'scale'],
    ['How do we deploy new models to the lines?', 'network'],
  ],
};

const UNRELATED = [
  'May I use any model?',
  'Can I draw a diagram?',
  'Is the weather nice?',
  'Should I begin with the architecture?',
  'May I write pseudo code?',
  'Is my approach fine?',
  'Shall I go deeper here?',
  'What is your favorite color?',
  'Who won the football cup last night?',
];

describe('practice questions in natural words', () => {
  it('are answered, nine in ten of them and more', () => {
    const wrong: string[] = [];
    let total = 0;
    for (const [id, questions] of Object.entries(QUESTIONS)) {
      const problem = problemById(standardLibrary, id);
      assert.ok(problem);
      for (const [question, ...right] of questions) {
        total += 1;
        const { answers, choices } = understand(problem, question);
        if (answers.length === 0 || !answers.every((one) => right.includes(one.id)))
          wrong.push(`${id}: ${question} → ${answers.map((one) => one.id).join()} (${choices.map((one) => one.id).join()})`);
      }
    }
    assert.ok(total >= 30 && wrong.length <= total / 10, `${wrong.length} of ${total}\n${wrong.join('\n')}`);
  });

  it('are left to the candidate where they are about something else', () => {
    const answered = standardLibrary.problems.flatMap((problem) =>
      UNRELATED.filter((question) => replyTo(understand(problem, question)) !== YOUR_CALL).map(
        (question) =>
          `${problem.id}: ${question} → ${understand(problem, question)
            .answers.map(({ id }) => id)
            .join()}`,
      ),
    );
    assert.deepEqual(answered, []);
  });
});
