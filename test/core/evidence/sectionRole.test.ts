import assert from 'node:assert/strict';
import { SECTION_ROLES, sectionRole, type SectionRole } from '../../../core/src/evidence/sectionRole.ts';

const TITLES: Readonly<Record<SectionRole, readonly string[]>> = {
  plain: [
    'Appendix: parameters',
    'Reference scheduler',
    'Create cloud resources',
    'Monitoring',
    'Data versioning',
    'Serving',
    'Model',
    'Training pipeline',
    'When the data changes',
    'From question to answer',
    'Why this model',
    '漂移检测',
  ],
  future: ['Future work', 'Future improvements', 'Roadmap', 'Next steps', 'What’s next'],
  later: ['Phase 2', 'Follow-ups', 'Planned extensions', 'Implementation roadmap: phase 3'],
  background: ['Background', 'Motivation', 'What is drift?', 'Current state', 'Why do we need this'],
  nonGoals: ['Non-goals', 'Non goals', 'Out of scope', 'What this is not'],
  goals: ['Goals', 'Requirements', 'Use cases'],
  alternatives: ['Alternatives', 'Options considered', 'Trade-offs'],
  questions: ['Open questions', 'Interview questions', 'Checklist'],
  references: ['References', 'Links', '9. Resources', 'Further reading', 'Case studies', 'Prior art'],
  glossary: ['Glossary', 'Key terms'],
  summary: ['Summary', 'TL;DR', 'Table of contents', 'Conclusion'],
  history: ['Changelog', 'Revision history', 'Authors'],
  examples: ['Examples', 'Quick start', 'Project structure'],
};

describe('sectionRole', () => {
  for (const role of SECTION_ROLES)
    it(`reads ${role}`, () =>
      assert.deepEqual(
        TITLES[role].filter((title) => sectionRole(title) !== role).map((title) => `${title}: ${sectionRole(title)}`),
        [],
      ));
});
