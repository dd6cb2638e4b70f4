/** One spelling for words that are written in several: British and American forms, and slips of the key terms of the field. */

const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acuracy: 'accuracy',
    accuarcy: 'accuracy',
    basline: 'baseline',
    dasboard: 'dashboard',
    dashbord: 'dashboard',
    datset: 'dataset',
    depolyment: 'deployment',
    deployement: 'deployment',
    detecion: 'detection',
    detction: 'detection',
    dirft: 'drift',
    drfit: 'drift',
    embeding: 'embedding',
    embeddding: 'embedding',
    enviroment: 'environment',
    evaulation: 'evaluation',
    evalution: 'evaluation',
    halucination: 'hallucination',
    hallucenation: 'hallucination',
    hallucinaton: 'hallucination',
    hallucintation: 'hallucination',
    inferance: 'inference',
    labeld: 'labeled',
    lantency: 'latency',
    latancy: 'latency',
    latencey: 'latency',
    latnecy: 'latency',
    moniter: 'monitor',
    monitered: 'monitored',
    monitering: 'monitoring',
    moniotring: 'monitoring',
    montior: 'monitor',
    montioring: 'monitoring',
    montoring: 'monitoring',
    peformance: 'performance',
    performace: 'performance',
    retreive: 'retrieve',
    retreived: 'retrieved',
    retreival: 'retrieval',
    retrival: 'retrieval',
    retrainig: 'retraining',
    seperate: 'separate',
    thresold: 'threshold',
    threshhold: 'threshold',
    treshold: 'threshold',
    througput: 'throughput',
    throughtput: 'throughput',
    trainning: 'training',
    versoning: 'versioning',
    versionning: 'versioning',
  }),
);

/** Whole words whose British form follows no rule below. */
const BRITISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acknowledgement: 'acknowledgment',
    ageing: 'aging',
    artefact: 'artifact',
    defence: 'defense',
    enquiry: 'inquiry',
    fulfil: 'fulfill',
    grey: 'gray',
    greyscale: 'grayscale',
    judgement: 'judgment',
    learnt: 'learned',
    licence: 'license',
    offence: 'offense',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    programme: 'program',
    sceptical: 'skeptical',
  }),
);

const OUR = /^((?:mis)?behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rig|rum|vap|vig)our/;
const RE = /^((?:kilo|centi|milli)?(?:cent|met|lit|fib|calib|theat))re(s|d)?$/;
const OGUE = /^(catal|dial|anal)ogu(?:e(s|d)?|(ing))$/;
const YSE = /^((?:re)?anal|catal|paral)ys(e|es|ed|er|ers|ing)$/;
/** Words in -ise that are no verbs in -ize. */
const KEEP_ISE =
  /^(?:otherwise|likewise|precise|concise|noise|raise|rise|arise|exercise|enterprise|advise|revise|supervise|expertise|promise|premise|wise|comprise|compromise|surprise|improvise|disguise|paradise|franchise|merchandise|advertise)/;

/** A word in small letters as Americans spell it, slips mended. Every other word comes back as it is. */
export function oneSpelling(word: string): string {
  const known = lookUp(word) ?? (word.endsWith('s') ? plural(lookUp(word.slice(0, -1))) : undefined);
  if (known !== undefined) return known;
  const spelled = MAY_BE_BRITISH.test(word) ? americanOf(word) : word;
  return spelled.length > 6 && /is(?:e|es|ed|ing)$/.test(spelled) && !KEEP_ISE.test(spelled) ? spelled.replace(/is(e|es|ed|ing)$/, 'iz$1') : spelled;
}

/** Letters without which none of the rules holds: most words are let go by one look. */
const MAY_BE_BRITISH = /our|re[sd]?$|ogu|ys|isation/;

function americanOf(word: string): string {
  return word
    .replace(OUR, '$1or')
    .replace(RE, (_, start: string, end = '') => `${start}er${end === 'd' ? 'ed' : end}`)
    .replace(OGUE, '$1og$2$3')
    .replace(YSE, '$1yz$2')
    .replace(/isation/, 'ization');
}

const KNOWN: ReadonlyMap<string, string> = new Map([...BRITISH, ...SLIPS]);

function lookUp(word: string): string | undefined {
  return KNOWN.get(word);
}

function plural(word: string | undefined): string | undefined {
  return word === undefined ? undefined : `${word}s`;
}
