/** Words as the analysis compares them: folded case, one spelling, without endings. */
import { detached } from './detached.ts';

export interface Word {
  /** As written. */
  readonly raw: string;
  /** Lower case, American spelling, without endings; see `stem`. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:\.\d+)?/gu;

/** The words of a text, in order. Hyphens, dashes, slashes and underscores separate words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    words.push({ raw, stem: stem(raw), start: match.index, end: match.index + raw.length });
  }
  return words;
}

const stems = new Map<string, string>();
const MAX_REMEMBERED = 20_000;

/** The stem of one word. Remembered: documents repeat their words. */
export function stem(raw: string): string {
  const known = stems.get(raw);
  if (known !== undefined) return known;
  const result = detached(computeStem(raw));
  if (stems.size >= MAX_REMEMBERED) stems.clear();
  stems.set(detached(raw), result);
  return result;
}

/** Words in -ise that are no verbs in -ize. */
const KEEP_ISE =
  /^(?:otherwise|likewise|precise|concise|noise|raise|rise|arise|exercise|enterprise|advise|revise|supervise|expertise|promise|premise|wise|comprise|compromise|surprise|improvise|disguise|paradise|franchise|merchandise|advertise)/;
const DOUBLED_L = /(?:label|model|cancel|travel|signal|channel|tunnel|fuel|level|total)l$/;
const TYPOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    latancy: 'latency',
    latencey: 'latency',
    moniter: 'monitor',
    monitering: 'monitoring',
    retreival: 'retrieval',
    retreive: 'retrieve',
    treshold: 'threshold',
    threshhold: 'threshold',
    acuracy: 'accuracy',
    accuarcy: 'accuracy',
    hallucinaton: 'hallucination',
    hallucinatons: 'hallucinations',
    deployement: 'deployment',
    enviroment: 'environment',
    peformance: 'performance',
    performace: 'performance',
    inferance: 'inference',
    seperate: 'separate',
    catalogue: 'catalog',
    artefact: 'artifact',
    artefacts: 'artifacts',
    neighbour: 'neighbor',
    neighbours: 'neighbors',
    behaviour: 'behavior',
    behaviours: 'behaviors',
    colour: 'color',
    centre: 'center',
    licence: 'license',
    organisation: 'organization',
    judgement: 'judgment',
    judgements: 'judgments',
    ageing: 'aging',
    programme: 'program',
    favour: 'favor',
    analyse: 'analyze',
    analysed: 'analyzed',
    analyses: 'analyzes',
    metre: 'meter',
    versionning: 'versioning',
    labeld: 'labeled',
    trainning: 'training',
    datset: 'dataset',
  }),
);

function computeStem(raw: string): string {
  let word = raw
    .toLowerCase()
    .replace(/['’](?:s|re|ve|ll|d|m)?$/, '')
    .replace(/n['’]t$/, 'nt')
    .replace(/['’]/g, '');
  word = TYPOS.get(word) ?? word;
  if (word.length <= 3 || /\d/.test(word)) return word.length > 3 && /^\d+(?:st|nd|rd|th|s)$/.test(word) ? word.replace(/\D+$/, '') : word;
  word = word.replace(/isation/, 'ization');
  if (/is(?:e|es|ed|ing)$/.test(word) && word.length > 6 && !KEEP_ISE.test(word)) word = word.replace(/is(e|es|ed|ing)$/, 'iz$1');
  if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(word)) word = word.slice(0, -2);
  else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  const before = word;
  if (word.endsWith('ing') && word.length > 5) word = word.slice(0, -3);
  else if (word.endsWith('ied') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (word.endsWith('ed') && word.length > 4 && !word.endsWith('eed')) word = word.slice(0, -2);
  if (word !== before) {
    if (!/[aeiouy]/.test(word)) word = before;
    else if (DOUBLED_L.test(word) || (/([bdfgmnprt])\1$/.test(word) && !/(?:add|ebb|egg)$/.test(word))) word = word.slice(0, -1);
  }
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
