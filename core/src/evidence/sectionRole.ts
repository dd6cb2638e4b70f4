/** What part a section plays, read from its heading: its sentences inherit the standing. */
import { plainMarks } from '../text/plainMarks.ts';

export const SECTION_ROLES = [
  'plain',
  'future',
  'background',
  'nonGoals',
  'goals',
  'alternatives',
  'questions',
  'references',
  'glossary',
  'summary',
  'history',
  'examples',
  'later',
] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  ['nonGoals', /\b(?:non[- ]?goals?|out[- ]of[- ]scope|not in scope|anti[- ]goals?|exclusions?|what (?:this|we) (?:is|are|do|will) not|won['’]?t do)\b/i],
  ['future', /\b(?:future|next steps?|(?<!implementation )roadmap|backlog|nice to haves?|what['’]?s next|upcoming|wish ?list|further work|later|outlook|stretch goals?)\b/i],
  ['later', /\b(?:improvements?|extensions|follow[- ]?ups?|planned|todos?|phase [2-9]|stretch)\b/i],
  ['questions', /\b(?:(?<!\bfrom (?:a )?)questions?|clarif\w+|open (?:issues|points|items)|unresolved|interview|checklist|exercises?|quiz|discussion points)\b/i],
  [
    'references',
    /\b(?:references|reference list|further reading|bibliography|reading list|related (?:work|docs|documents|documentation|reading)|see also|acknowledge?ments|credits|papers|citations|literature|case stud(?:y|ies)|industry (?:examples?|practice)|prior art|what others|how others|others['’]? (?:work|experience))\b|^[\d.\s]*(?:(?:further|external|useful) )?(?:resources|links)[\s:]*$/i,
  ],
  ['glossary', /\b(?:glossary|terminology|definitions?|acronyms?|abbreviations?|key (?:terms|concepts)|vocabulary)\b/i],
  [
    'background',
    /\b(?:background|motivation|context|introduction|why (?:is|are|do|this(?! (?:model|way|approach|design)\b))|the problem|literature|state of the art|overview of existing|existing (?:systems?|solutions?)|current (?:state|situation|system|process)|(?<!\b(?:revision|document|version|implementation) )history|lessons|theory|what is)\b/i,
  ],
  [
    'alternatives',
    /\b(?:alternatives?|options? considered|rejected|considered options|other (?:options|approaches|designs)|trade[- ]?offs?|pros and cons|comparison|versus|vs\.?|design decisions?)\b/i,
  ],
  [
    'history',
    /\b(?:change ?log|revision history|document history|version history|release notes|implementation history|(?<!\b(?:when|if|that|how)\s[^.]{0,40})changes|authors?|contributors?|metadata|reviewers?|status|stakeholders)\b/i,
  ],
  ['goals', /\b(?:goals?|objectives?|aims?|requirements?|user stor(?:y|ies)|use cases?|personas?|vision|mission|purpose)\b/i],
  ['summary', /\b(?:summary|conclusions?|tl;?dr|abstract|executive summary|key takeaways?|takeaways|overview|at a glance|table of contents|contents|toc)\b/i],
  [
    'examples',
    /\b(?:examples?|demo|sample (?:output|requests?|response)|usage|quick ?start|getting started|how to (?:run|use)|installation|tutorial|directory|folder|project structure|file structure|repository layout)\b/i,
  ],
];

/** The role of a heading's title; `plain` where it says nothing of the kind. */
export function sectionRole(title: string): SectionRole {
  const plain = plainMarks(title);
  for (const [role, pattern] of ROLES) if (pattern.test(plain)) return role;
  return 'plain';
}
