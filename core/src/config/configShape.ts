/** The declaration of the config file: every key, what it takes and what it means. `configValue.ts` has the types of what comes out. */
import { STAGES } from '../document/frontMatter.ts';
import { choice, either, flag, list, map, record, type Shape, text } from './shape.ts';

export const REVIEWS = ['auto', 'always', 'never'] as const;
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export const GROUPS = ['framing', 'data', 'modelling', 'evaluation', 'serving', 'operations', 'genai', 'governance'] as const;
export const IMPORTANCES = ['required', 'recommended', 'none'] as const;

const profile = text('profile-or-auto', 'Profile of documents that name none themselves; `auto` lets the text decide');
const stage = choice(STAGES, 'Stage of documents that name none themselves');
const review = choice(REVIEWS, '`auto` lets the text decide what is a design document, `always` reviews every one, `never` reviews none; front matter wins');
const severity = map(
  'code',
  choice(SEVERITIES, 'How grave it is; `off` reports nothing'),
  'Severity by check (`placeholder`) or by check and topic (`missing-topic/monitoring`); the more specific one wins',
);

const globs = (doc: string): Shape => list(text('glob', 'Path from the folder of the config, with `*`, `**`, `?`, `[a-z]` and `{a,b}`; without a slash it fits at any depth'), doc);
const phrases = (doc: string): Shape =>
  list(text('phrase', 'Words separated by spaces; endings do not matter, `a|b` is one word or the other, `*` stands for one or two words of any kind'), doc);
const patterns = (doc: string): Shape => list(text('pattern', 'A regular expression in RE2 syntax, which takes linear time: no look-around, no back references'), doc, 100);
const headings = (doc: string): Shape => list(text('phrase', 'A whole heading, without its number'), doc);
const topicIds = (doc: string): Shape => list(text('topic', 'Id of a topic'), doc);
const skeleton = text('markdown', 'Markdown with `{{what to fill in}}` holes');
const fromFile = record('Markdown in a file of its own', { file: text('path', 'Path of a Markdown file, from the folder of this config') }, ['file']);

const facet = record(
  'One question inside a topic',
  {
    id: text('id', 'kebab-case, unique inside the topic'),
    label: text('line', 'Two to four words that complete “… is not stated”; from the id if absent'),
    question: text('line', 'The question that a reviewer asks'),
    essential: flag('Whether a reviewer sends the document back without it'),
    phrases: phrases('Phrases that show an answer; the label if absent'),
    patterns: patterns('Patterns that show an answer'),
    line: text('markdown-line', 'One line of Markdown that answers it, with `{{what to fill in}}` holes'),
  },
  ['id', 'question'],
);

const topic = record(
  'A topic of your own',
  {
    id: text('own-topic', 'kebab-case; the id in findings, front matter and severities'),
    title: text('phrase', 'What findings and hovers call it'),
    group: choice(GROUPS, 'Where lists put it'),
    summary: text('line', 'What the section settles, one sentence'),
    why: text('line', 'Why a reviewer asks, one or two sentences'),
    importance: either(
      'What a design has to say on it; `recommended` if absent',
      choice(IMPORTANCES, 'For every profile'),
      map('profile', choice(IMPORTANCES, 'For this profile'), 'By profile; others take `recommended`'),
    ),
    after: text('topic', 'The topic behind whose section it stands; at the end if absent'),
    headings: headings('Headings under which it stands, the first is used for inserting; the title if absent'),
    names: phrases('Phrases that name it and decide nothing yet; the title if absent'),
    otherSenses: phrases('Phrases that use its words in another sense'),
    phrases: phrases('Phrases that show a decision'),
    patterns: patterns('Patterns that show a decision'),
    terms: list(
      record('A word of the trade, offered as completion', { term: text('phrase', 'The word'), meaning: text('line', 'What it means') }, ['term']),
      'Words offered as completion inside the section',
    ),
    skeleton: either('Body of the inserted section; made from the questions of its facets if absent', skeleton, fromFile),
    facets: list(facet, 'Questions inside the topic', 50),
    references: list(record('A publication', { title: text('line', 'Title'), url: text('url', 'Web address') }, ['title', 'url']), 'Publications behind it', 50),
  },
  ['id', 'title'],
);

const words = record('Words of yours for a topic', {
  names: phrases('Phrases that name the topic and decide nothing yet'),
  evidence: phrases('Phrases that show a decision'),
  patterns: patterns('Patterns that show a decision'),
  headings: headings('Headings under which the topic stands'),
  otherSenses: phrases('Phrases that use its words in another sense'),
});

const profileShape = record('A kind of system', {
  from: text('profile', 'The profile that a new one starts from; `general` if absent'),
  title: text('line', 'What people call it'),
  summary: text('line', 'Which systems it fits, one sentence'),
  cues: phrases('Phrases that tell this kind of system'),
  required: topicIds('Topics that it has to settle, beside those it has'),
  recommended: topicIds('Topics that it should settle, beside those it has'),
  none: topicIds('Topics that are not asked for any more'),
  order: topicIds('Topics in the order in which their sections stand; others keep their place behind the one before them'),
  focus: list(text('line', 'One sentence'), 'What a reviewer looks at first', 20),
});

const templates = record('Texts of your house', {
  sections: map(
    'section',
    either(
      'The section of a topic',
      skeleton,
      record('With a heading of your own, or from a file', {
        heading: text('phrase', 'Heading of the inserted section'),
        body: text('markdown', 'Markdown with `{{what to fill in}}` holes'),
        file: text('path', 'Path of a Markdown file that holds the body'),
      }),
    ),
    'Section by topic (`monitoring`) or by profile and topic (`rag-assistant/monitoring`), for quick fixes, completions and new documents',
  ),
  documents: map('profile', either('A whole new document', skeleton, fromFile), 'New document by profile; `default` for all profiles without one', 50),
});

export const configShape = record('Configuration of ML Design Docs, for the documents in and below its folder', {
  $schema: text('line', 'The JSON Schema of this file, for editors'),
  extends: either(
    'Config files to start from; what stands here wins over them',
    text('extends', 'A path that starts with `./` or `../`, or the name of a package that holds an `ml-design-docs.config.json`'),
    list(text('extends', 'A path that starts with `./` or `../`, or the name of a package'), 'Several; a later one wins over an earlier one', 20),
  ),
  documents: record('Which files are design documents', {
    include: globs('Always reviewed, whatever the text reads like'),
    ignore: globs('Never reviewed; wins over `include`'),
  }),
  review,
  profile,
  stage,
  severity,
  overrides: list(
    record(
      'Settings for some of the documents',
      { files: either('The documents that it is for', text('glob', 'One glob'), globs('Several globs')), profile, stage, severity, review },
      ['files'],
    ),
    'Settings for some of the documents; a later entry wins',
    200,
  ),
  topics: list(topic, 'Topics of your own', 200),
  terms: map('topic', words, 'Words of yours by topic'),
  profiles: map('id', profileShape, 'Profiles of your own, and changes to those that there are', 100),
  templates,
  problems: list(text('path', 'Path of a JSON or YAML file with one practice problem, from the folder of this config'), 'Practice problems of your own', 100),
  baseline: text('path', 'Path of the file with known findings, from the folder of this config; `.ml-design-docs-baseline.json` if absent'),
});
