/** The problem that the tests of this folder play, small and of its own, so that they don't depend on what ships. */
import { readProblem, type Problem, standardLibrary, type PracticeLibrary } from '../../../core/src/index.ts';

export const PARCEL_DATA = {
  id: 'parcel-delay',
  title: 'Late parcels',
  profile: 'general',
  difficulty: 'mid',
  prompt:
    'A carrier wants to tell receivers in the morning whether their parcel comes late. Depots scan parcels on belts, and vans report stops. Design the system that predicts it.',
  scale: ['900,000 parcels a day', '3,100 vans from 64 depots'],
  clarifications: [
    {
      id: 'cost',
      question: 'What does a wrong warning cost?',
      cues: ['!false warning', '!cost of * wrong', 'cost', 'wrong|false', 'warning|message'],
      answer: 'A receiver who was warned for nothing calls twice as often.',
      essential: true,
    },
    {
      id: 'when',
      question: 'When must the message go out?',
      cues: ['!deadline', '!what time', 'when', 'message', 'early|late', 'morning'],
      answer: 'Before 7:30, when the vans leave the depot.',
      essential: true,
    },
    {
      id: 'labels',
      question: 'How do we know that a parcel was late?',
      cues: ['!label', '!ground truth', 'know', 'late', 'parcel'],
      answer: 'The receiver signs on the handset; 2 % of the signatures have a wrong time.',
    },
  ],
  probes: [
    {
      id: 'drift-action',
      topic: 'drift-detection',
      facet: 'action',
      question: 'Who does what when it drifts?',
      hints: ['A picture wakes nobody.', 'Name a person and a deed.', 'The modeler on duty compares depots within a day and trains again.'],
    },
    {
      id: 'no-serving',
      topic: 'serving',
      question: 'Where does the model run at 7 in the morning?',
      hints: ['Who calls it?', 'It may be a batch.', 'A batch at 6:30 that writes one row a parcel.'],
    },
    {
      id: 'deeper',
      topic: 'monitoring',
      whenCovered: true,
      question: 'Which of these alerts would you drop first?',
      hints: ['Count the pages of a week.', 'Think of who reads them.', 'Drop the one that has led to no action in a month.'],
    },
  ],
  change: { at: 0.5, text: 'Parcels of pharmacies have to be warned of two hours earlier.', topics: ['latency-budget'], reactions: ['pharmacy', 'two hours earlier', '5:30'] },
  mustReach: ['monitoring', 'drift-detection', 'data-sources', 'serving', 'offline-evaluation', 'success-metrics'],
  strongSigns: [{ text: 'Asks what a warning is good for', dimension: 'framing', cues: ['call rate', 'calls per parcel'] }],
} as const;

function problemOf(data: unknown): Problem {
  const read = readProblem(data);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.problem;
}

export const PARCELS: Problem = problemOf(PARCEL_DATA);

export const LIBRARY: PracticeLibrary = { ...standardLibrary, problems: [...standardLibrary.problems, PARCELS] };

/** A short answer to it that decides a few things. */
export const PARCEL_ANSWER = `---
ml-design-doc: general
---

# Late parcels

> ${PARCEL_DATA.prompt}

## Clarifying questions

- When must the message go out?
  > **Interviewer:** Before 7:30, when the vans leave the depot.

## Data

Scans of the depot belts arrive over Kafka, 14 million events a day, owned by the Depot team; van stops come every 30 s from the handsets.

## Evaluation

Split by time: train until March, test on April; recall of late parcels at 5 % false warnings, sliced by depot.

## Monitoring

The depot on-call is paged when fewer than 95 % of parcels have a score by 6:50; wrong warnings per depot above 7 % for two days open a ticket.
`;
