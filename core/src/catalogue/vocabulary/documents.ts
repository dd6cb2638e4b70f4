import { defineWordClass } from '../wordClass.ts';

/** What a document speaks of itself, and what it decides. */
export const documentsClasses = [
  defineWordClass({
    id: 'document-alternative',
    words: 'advantage alt alternate alternatives approach idea option proposition resort sacrifice solution tradeoff',
    also: 'compromised possibility pros rivals substitute trade way',
  }),
  defineWordClass({
    id: 'document-assumption',
    words: 'assumptions expectations hypotheses theory',
    also: 'fact notion',
  }),
  defineWordClass({
    id: 'document-decision',
    words: 'adr decision deliberately intentionally stance',
    also: 'choice conclusion meeting rfc',
  }),
  defineWordClass({
    id: 'document-example',
    words: `
      anecdote case circumstances concretely ex example foo hint ie illustration namely scenarios situation specimen such`,
    also: 'concrete demonstration illustrates instance kind like shot story toy',
  }),
  defineWordClass({
    id: 'document-goal',
    words: `
      aim ambition centric concept deliverable direction formulation goals intention kr2 main mission objective okr opportunity oriented principle purpose
      strategic`,
    also: 'intent plan target',
  }),
  defineWordClass({
    id: 'document-issue',
    words: `
      challenges complains disputes fixme friction interference issues matters pain predicament problem shortcoming unresolved`,
    also: `
      bug complaints concerns conflict contention cve debt deficiencies gap grievance limitations objections ticket violation`,
  }),
  defineWordClass({
    id: 'document-owner',
    words: `
      accountability accountable blame caretaker codeowners custodian holder keeper liable owner ownership raci shepherd steward stewardship trustee unowned`,
    also: 'appoint assign contact deciders handoff maintainer own responsibility responsible role who',
  }),
  defineWordClass({
    id: 'document-question',
    words: 'debate dilemma how q qs questions todo what',
    also: 'faq q1 rq tbd unanswered',
  }),
  defineWordClass({
    id: 'document-reason',
    words: `
      argued basis cause culprit evidence excuse implicate justification justify motivate motivation philosophy rationale reason underlying warrant why`,
    also: 'argument benefit for purpose rca root',
  }),
  defineWordClass({
    id: 'document-reference',
    words: `
      a2 arxiv bib d2 datasetref doi f4 f5 fig footnotes guide kdd link literature neurips origin paper pointer provenance r14 ref refer reference rhaistrat
      tutorials uri url zenodo`,
    also: 'cf citations definition glossary guidelines ieee pubmed source symlink targetref wikidata wikipedia',
  }),
  defineWordClass({
    id: 'document-requirement',
    words: `
      criteria f3 functional functionality nfr prerequisite r1 r3 r5.4 req requirements rubric spec specification тз`,
    also: `
      constraints contract criterion eligible extensibility policy precondition protocol required rfp specified standard`,
  }),
  defineWordClass({
    id: 'document-risk',
    words: `
      caution caveats concerns cons consequences downsides endanger exposure fears fraught hazard implications jeopardize jeopardy limitations linkability
      mitigate obstacles precarious prone risk risky suspicion techdebt traps unencrypted untrusted worrisome worry`,
    also: `
      blast contingency difficulty drawbacks mitigation noncompliance noncompliant serious threat unpatched vulnerabilities weaknesses`,
  }),
  defineWordClass({
    id: 'document-scope',
    words: 'applicable blast domain epic focus nongoal pertain project regarding scope umbrella usecase',
    also: 'creeps purview sow subject type',
  }),
  defineWordClass({
    id: 'document-section',
    words: `
      annex appendix aspects background bullet chapter definition details discussion footer glossary headline introduction p3.2 para phase pillars preamble
      section sequencediagram statediagram terminology`,
    also: 'acknowledgements context design diagram flowchart h1 head methodology overview part step title',
  }),
  defineWordClass({
    id: 'document-status',
    words: 'amber green maturity progress readiness ready state status yellow',
    also: 'dispositions draft ga ongoing open p1 pending reopened sprint todo wiped',
  }),
  defineWordClass({
    id: 'document-summary',
    words: `
      abridged abstract charter conceptual conclusion condensed deck lessons outlines overview proposal retro retrospective summary synopsis takeaway tl
      tldr`,
    also: 'brief gist pitch postmortem results sketches summarize',
  }),
];
