import assert from 'node:assert/strict';
import { documentOfRound, problemById, readProblem, standardLibrary } from '../../../core/src/index.ts';
import { PARCEL_DATA } from './problemsOf.ts';

const errorsOf = (data: unknown): readonly string[] => {
  const read = readProblem(data);
  return 'errors' in read ? read.errors : [];
};
const without = (key: string): object => Object.fromEntries(Object.entries(PARCEL_DATA).filter(([name]) => name !== key));

describe('a team’s own practice problem', () => {
  it('is read from plain data', () => {
    assert.deepEqual(readProblem(JSON.parse(JSON.stringify(PARCEL_DATA))), { problem: JSON.parse(JSON.stringify(PARCEL_DATA)) });
  });

  it('takes every problem that ships', () => {
    for (const problem of standardLibrary.problems) assert.deepEqual(errorsOf(problem), [], problem.id);
  });

  it('says where each mistake is and what would be right', () => {
    for (const [data, message] of [
      [null, 'problem: give an object with its fields'],
      [[], 'problem: give an object with its fields'],
      [without('prompt'), 'prompt: give a text'],
      [{ ...PARCEL_DATA, id: 'Late Parcels' }, 'id: “Late Parcels” is no id; use small letters, digits and single hyphens'],
      [{ ...PARCEL_DATA, mustReach: ['serving', 'serving-it'] }, 'mustReach[1]: "serving-it" is no topic of the catalogue'],
      [{ ...PARCEL_DATA, difficulty: 'hard' }, 'difficulty: give one of junior, mid, senior, staff'],
      [{ ...PARCEL_DATA, change: { ...PARCEL_DATA.change, at: 0.9 } }, 'change.at: give a share of the time from 0.4 to 0.75'],
      [{ ...PARCEL_DATA, probes: [{ ...PARCEL_DATA.probes[0], hints: ['One.'] }] }, 'probes[0].hints: give three hints, the last nearly the answer'],
      [{ ...PARCEL_DATA, clarifications: [PARCEL_DATA.clarifications[0], PARCEL_DATA.clarifications[0]] }, 'clarifications[1].id: “cost” is taken'],
      [{ ...PARCEL_DATA, clarifications: [{ ...PARCEL_DATA.clarifications[0], cues: ['!!!'] }] }, 'clarifications[0].cues[0]: The phrase “!!” holds no word'],
      [{ ...PARCEL_DATA, weights: { framing: 'much' } }, 'weights.framing: give a number from 0 on'],
    ] as const)
      assert.ok(errorsOf(data).includes(message), `${message} is not in ${JSON.stringify(errorsOf(data))}`);
  });

  it('names every mistake at once', () => {
    assert.ok(errorsOf({}).length > 5);
  });

  it('starts with a document that names profile, title and prompt', () => {
    const problem = problemById(standardLibrary, 'support-rag-assistant');
    assert.ok(problem);
    assert.equal(documentOfRound(problem), `---\nml-design-doc: rag-assistant\n---\n\n# ${problem.title}\n\n> ${problem.prompt}\n\n## Clarifying questions\n\n`);
  });
});
