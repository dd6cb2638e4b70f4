import assert from 'node:assert/strict';
import { applyEdits } from '../../../core/src/index.ts';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import { answerWritten, replyTo, understand, writtenQuestions, YOUR_CALL } from '../../../core/src/practice/asking.ts';
import { documentOfRound, insertAskedQuestion, insertChange } from '../../../core/src/practice/roundDocument.ts';
import { PARCELS } from './problemsOf.ts';

const ids = (question: string): string[] => understand(PARCELS, question).answers.map(({ id }) => id);

describe('practice asking', () => {
  it('understands other wordings by one specific cue or two different ones', () => {
    assert.deepEqual(ids('What is the deadline?'), ['when']);
    assert.deepEqual(ids('How early in the morning do messages go out?'), ['when']);
    assert.deepEqual(ids('How bad is a false warning?'), ['cost']);
    assert.deepEqual(ids('where do the labels come from?'), ['labels']);
    assert.deepEqual(ids('What does a wrong warning cost us?'), ['cost']);
  });

  it('answers nothing to a vague question', () => {
    assert.deepEqual(ids('What about the cost?'), []);
    assert.deepEqual(ids('May I use any model?'), []);
    assert.equal(replyTo(understand(PARCELS, 'May I use any model?')), YOUR_CALL);
  });

  it('asks back where one phrase could mean two things, and answers two where both are asked', () => {
    const both = understand(PARCELS, 'Is a wrong message sent early?');
    assert.deepEqual(both.answers, []);
    assert.match(replyTo(both), /^That could mean two things\. Do you mean “/);
    assert.deepEqual(ids('What is the deadline, and where do labels come from?').sort(), ['labels', 'when']);
  });

  it('tells the scale to questions on it', () => {
    assert.equal(replyTo(understand(PARCELS, 'What is the peak QPS?')), '900,000 parcels a day; 3,100 vans from 64 depots.');
  });

  const answered = (text: string): string => {
    const { edits } = answerWritten(buildModel(text), PARCELS);
    assert.ok(
      edits.every(({ span }) => span.start === span.end),
      'only insertions',
    );
    return applyEdits(text, edits);
  };

  it('answers written questions beneath them, once', () => {
    const text = '# T\n\n## Clarifying questions\n\n- What is the deadline?\n1. Any labels?\nMay I use any model?\nStill thinking\n\n## Design\n\nWhy not?\n';
    const once = answered(text);
    assert.equal(
      once,
      '# T\n\n## Clarifying questions\n\n- What is the deadline?\n  > **Interviewer:** Before 7:30, when the vans leave the depot.\n1. Any labels?\n   > **Interviewer:** The receiver signs on the handset; 2 % of the signatures have a wrong time.\nMay I use any model?\n> **Interviewer:** Your call: state your assumption.\n\nStill thinking\n\n## Design\n\nWhy not?\n',
    );
    assert.equal(answered(once), once);
  });

  it('waits for the end of the line, and leaves code and given text alone', () => {
    const open = '## Clarifying questions\n\n- What is the deadline?';
    assert.equal(answered(open), open);
    const code = '## Questions\n\n```\nlabels?\n```\n\n> deadline?\n';
    assert.equal(answered(code), code);
  });

  it('answers list items that leave the question mark out, once they are more than a beginning', () => {
    assert.match(answered('## Clarifying questions\n\n- Where do the labels come from\n'), /come from\n {2}> \*\*Interviewer:\*\* The receiver signs/);
    for (const text of ['- Where do the labels come from', '- What\n- How many\n', '- I assume 900,000 parcels\n', 'Where do the labels come from\n']) {
      assert.equal(answered(`## Clarifying questions\n\n${text}`), `## Clarifying questions\n\n${text}`);
    }
  });

  it('keeps line endings', () => {
    const text = '## Clarifying questions\r\n\r\n- What is the deadline?\r\n- x\r\n';
    assert.equal(answered(text), '## Clarifying questions\r\n\r\n- What is the deadline?\r\n  > **Interviewer:** Before 7:30, when the vans leave the depot.\r\n- x\r\n');
  });

  it('finds questions under renamed headings only', () => {
    assert.equal(writtenQuestions(buildModel('## Clarifications\n\n- Deadline?\n')).length, 1);
    assert.equal(writtenQuestions(buildModel('## Design\n\n- Deadline?\n')).length, 0);
  });

  it('writes an asked question into the list, with the section where there is none', () => {
    const start = documentOfRound(PARCELS);
    const one = applyEdits(start, [insertAskedQuestion(buildModel(start), 'Deadline?', 'Soon.')]);
    assert.ok(one.endsWith('## Clarifying questions\n\n- Deadline?\n  > **Interviewer:** Soon.\n\n'), JSON.stringify(one.slice(-90)));
    const two = applyEdits(one, [insertAskedQuestion(buildModel(one), 'Labels?', 'Yes.')]);
    assert.ok(two.includes('Soon.\n- Labels?\n  > **Interviewer:** Yes.\n'), two.slice(-120));
    const bare = '# T\n\nText.\n\n## Design\n\nMore.\n';
    assert.equal(
      applyEdits(bare, [insertAskedQuestion(buildModel(bare), 'Q?', 'A.')]),
      '# T\n\nText.\n\n## Clarifying questions\n\n- Q?\n  > **Interviewer:** A.\n\n## Design\n\nMore.\n',
    );
  });

  it('tells the change at the end', () => {
    assert.equal(applyEdits('# T\n\nText.', [insertChange(buildModel('# T\n\nText.'), 'New.')]), '# T\n\nText.\n\n## The requirements change\n\n> **Interviewer:** New.\n');
  });
});
