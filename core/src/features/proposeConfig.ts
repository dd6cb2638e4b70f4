/** Proposes a config that fits the designs a team has: where they are, which kind of system, what sections are called and in which order they stand. */
import type { Analysis } from '../analyse.ts';
import { topicOfSection } from '../checks/sectionTopics.ts';
import { isPhrase } from '../config/formats.ts';
import { headingKey } from '../evidence/lexicon.ts';

export interface ProposedFrom {
  /** From the folder of the config, with forward slashes. */
  readonly path: string;
  readonly analysis: Analysis;
}

export interface Proposal {
  /** YAML with comments; valid as it stands. */
  readonly text: string;
  /** How many of the documents are designs: only these were learned from. */
  readonly designs: number;
}

/** So large a part of the documents has to agree. */
const MAJORITY = 0.6;
/** So many documents have to say the same before it is called a habit. */
const HABIT = 2;

export function proposeConfig(documents: readonly ProposedFrom[]): Proposal {
  const designs = documents.filter(({ analysis }) => analysis.kind.isDesignDoc || analysis.kind.isTemplate);
  const analyses = designs.map(({ analysis }) => analysis);
  const profile = majorityProfile(analyses);
  const names = sectionNames(analyses);
  const parts = [
    [`# Proposed from ${designs.length} design${designs.length === 1 ? '' : 's'}; keep what you agree with.`, '# The guide “Configuration” says what else there is.'],
    documentsPart(documents, designs),
    profilePart(analyses, profile),
    headingsPart(names),
    termsPart(analyses),
    orderPart(analyses, profile),
    ownSectionsPart(analyses),
  ];
  return {
    text: `${parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
    designs: designs.length,
  };
}

function documentsPart(all: readonly ProposedFrom[], designs: readonly ProposedFrom[]): string[] {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const globs = new Set<string>();
  for (const { path } of designs.filter((one) => !one.path.startsWith('../'))) {
    const folder = folderOf(path);
    const beside = all.filter((one) => folderOf(one.path) === folder);
    const own = designs.filter((one) => folderOf(one.path) === folder);
    // A folder of designs alone is named as a whole, so that the next one belongs to it.
    const whole = folder !== '' && own.length >= HABIT && own.length === beside.length && designs.every((one) => !one.path.startsWith(folder) || folderOf(one.path) === folder);
    globs.add(whole ? `${folder}*.md` : escapeGlob(path));
  }
  return globs.size === 0
    ? []
    : ['# Always reviewed; what else is a design, the text decides.', 'documents:', '  include:', ...[...globs].sort().map((glob) => `    - ${yaml(glob)}`)];
}

/** Signs of globs in a file's name fit any one sign. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}!()\\]/g, '?');
}

function majorityProfile(analyses: readonly Analysis[]): string | null {
  const counts = counted(analyses.map(({ profile }) => profile.id));
  const [best] = counts;
  return best && best[1] / analyses.length >= MAJORITY ? best[0] : null;
}

function profilePart(analyses: readonly Analysis[], profile: string | null): string[] {
  const counts = counted(analyses.map((one) => one.profile.id));
  const said = counts.map(([id, count]) => `${id} (${count})`).join(', ');
  if (profile === null) return counts.length === 0 ? [] : [`# The designs are of several kinds: ${said}. The text of each decides.`, 'profile: auto'];
  return [`# The kind of system: ${said}. Front matter of a document wins.`, `profile: ${profile}`];
}

interface SectionName {
  readonly topic: string;
  readonly title: string;
  readonly count: number;
}

/** What the team calls the section of a topic, where most of its designs agree and the name is not the usual one. */
function sectionNames(analyses: readonly Analysis[]): SectionName[] {
  const titles = new Map<string, string[]>();
  for (const { model, found, catalogue } of analyses) {
    const seen = new Set<string>();
    for (const placed of model.sections) {
      const index = topicOfSection(found, placed);
      const topic = index === null ? undefined : catalogue.topics[index];
      const title = placed.section.heading?.title;
      if (!topic || !title || !isPhrase(title) || seen.has(topic.id)) continue;
      seen.add(topic.id);
      titles.set(topic.id, [...(titles.get(topic.id) ?? []), title]);
    }
  }
  return [...titles].flatMap(([topic, list]) => {
    const [best] = counted(list);
    const usual = analyses[0]?.catalogue.topics.find((one) => one.id === topic)?.headings[0] ?? '';
    return best && best[1] >= HABIT && best[1] / list.length >= MAJORITY && best[0] !== usual ? [{ topic, title: best[0], count: best[1] }] : [];
  });
}

function headingsPart(names: readonly SectionName[]): string[] {
  if (names.length === 0) return [];
  const lines = names.toSorted((a, b) => (a.topic < b.topic ? -1 : 1)).map(({ topic, title, count }) => `    ${topic}: { heading: ${yaml(title)} } # in ${count} designs`);
  return ['# Inserted sections get the headings that your designs have.', 'templates:', '  sections:', ...lines];
}

/** Headings that name no topic, but under which most of a topic's evidence stands in several designs. */
function termsPart(analyses: readonly Analysis[]): string[] {
  const pairs: string[] = [];
  const spelled = new Map<string, string>();
  for (const analysis of analyses) {
    for (const placed of foreignSections(analysis)) {
      const title = placed.section.heading?.title ?? '';
      const weights = analysis.coverage
        .map(({ id, evidence }) => ({ id, weight: evidence.filter((one) => one.placed === placed && one.strength > 0.5).length }))
        .sort((a, b) => b.weight - a.weight);
      const [first, second] = weights;
      if (!first || first.weight === 0 || (second && second.weight >= first.weight)) continue;
      const pair = `${first.id}\n${headingKey(title)}`;
      pairs.push(pair);
      spelled.set(pair, title);
    }
  }
  const habits = counted(pairs).filter(([, count]) => count >= HABIT);
  if (habits.length === 0) return [];
  const byTopic = new Map<string, string[]>();
  for (const [pair] of habits) {
    const topic = pair.split('\n')[0] ?? '';
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), spelled.get(pair) ?? '']);
  }
  const lines = [...byTopic].sort(([a], [b]) => (a < b ? -1 : 1)).map(([topic, titles]) => `  ${topic}: { headings: [${titles.map(yaml).join(', ')}] }`);
  return ['# Headings of yours under which these topics are settled.', 'terms:', ...lines];
}

/** The order of sections that most designs share, where it is not the profile's. */
function orderPart(analyses: readonly Analysis[], profile: string | null): string[] {
  const places = new Map<string, number[]>();
  for (const { model, found, catalogue } of analyses) {
    const topics = model.sections.flatMap((placed) => {
      const index = topicOfSection(found, placed);
      return index === null ? [] : [catalogue.topics[index]?.id ?? ''];
    });
    const distinct = [...new Set(topics)];
    distinct.forEach((topic, index) => places.set(topic, [...(places.get(topic) ?? []), distinct.length > 1 ? index / (distinct.length - 1) : 0]));
  }
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const learned = [...places]
    .filter(([, list]) => list.length >= HABIT)
    .sort((a, b) => mean(a[1]) - mean(b[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([topic]) => topic);
  if (profile === null) return [];
  const usual = analyses[0]?.catalogue.profiles.find((one) => one.id === profile)?.order ?? [];
  const same = learned.filter((topic) => usual.includes(topic)).every((topic, index, list) => index === 0 || usual.indexOf(list[index - 1] ?? '') < usual.indexOf(topic));
  if (learned.length < 3 || same) return [];
  return ['# The order in which your designs have their sections.', 'profiles:', `  ${profile}:`, `    order: [${learned.join(', ')}]`];
}

/** Sections that several designs have and that no topic stands for, as a comment: whether they are topics only the team can say. */
function ownSectionsPart(analyses: readonly Analysis[]): string[] {
  const titles = analyses.flatMap((analysis) => {
    const own = foreignSections(analysis).map((placed) => placed.section.heading?.title ?? '');
    return own.filter((title, index) => own.findIndex((one) => headingKey(one) === headingKey(title)) === index);
  });
  const habits = counted(titles).filter(([title, count]) => count >= HABIT && /[a-z]/i.test(title));
  const first = habits[0]?.[0];
  if (first === undefined) return [];
  return [
    '# Sections of yours that no topic stands for:',
    ...habits.slice(0, 12).map(([title, count]) => `#   ${oneLine(title)} (in ${count} designs)`),
    '# One of them as a topic of your own:',
    '# topics:',
    `#   - id: ${idOf(first)}`,
    `#     title: ${yaml(first)}`,
    '#     importance: recommended',
  ];
}

/** Sections with a heading that names no topic, the title left out. */
function foreignSections({ model, found }: Analysis): Analysis['model']['sections'][number][] {
  const title = model.sections.find((placed) => placed.section.heading);
  return model.sections.filter(
    (placed) =>
      placed.section.heading &&
      placed !== title &&
      (found.contexts[placed.index]?.own ?? []).length === 0 &&
      headingKey(placed.section.heading.title) !== '' &&
      isPhrase(placed.section.heading.title),
  );
}

/** What is there with how often, most frequent first. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A text as YAML, in quotation marks wherever it could mean something else. */
function yaml(value: string): string {
  const line = oneLine(value);
  return /^[A-Za-z][A-Za-z0-9 /.-]*$/.test(line) && !/^(?:true|false|null|yes|no|on|off)$/i.test(line) && line === line.trim() ? line : JSON.stringify(line);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return id || 'own-topic';
}
