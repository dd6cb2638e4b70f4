/** Folds the evidence of a document into one status a topic. */
import type { Importance, Profile } from '../catalogue/profile.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { Span } from '../text/span.ts';
import { trainedClassifier } from './classifier.ts';
import { type DocumentEvidence, type Evidence, learnedTopics, type Mention, NAMING_STRENGTH } from './evidence.ts';
import { type FacetCoverage, facetCoverage } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { findPointers, type Pointer } from './pointers.ts';
import { hasFlag } from './unitFlags.ts';
import { findWaivers } from './waivers.ts';

export type Status = 'covered' | 'mentioned' | 'missing' | 'waived' | 'not-applicable';

export interface Waiver {
  readonly topic: string;
  readonly reason: string | null;
  readonly origin: 'front-matter' | 'prose' | 'comment' | 'config';
  /** Absolute. */
  readonly span: Span;
}

export interface TopicCoverage {
  readonly id: string;
  readonly status: Status;
  readonly importance: Importance;
  /** Combined strength of the best evidence, 0 to 1, and what it had to reach. */
  readonly score: number;
  readonly threshold: number;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** In document order. */
  readonly mentions: readonly Mention[];
  readonly facets: readonly FacetCoverage[];
  readonly waiver: Waiver | null;
  /** Of a topic that is only named: the sentence that leaves it to another document, and that document's path where it was read and is silent on it. */
  readonly pointer: { readonly span: Span; readonly silent: string | null } | null;
}

/** So many of a topic's best units count. */
export const COUNTED_UNITS = 4;

/** Probability that at least one of the strongest units decides: one strong sentence is enough, weaker ones have to agree. `strengths` come strongest first. */
export function combinedStrength(strengths: readonly number[]): number {
  return 1 - strengths.slice(0, COUNTED_UNITS).reduce((product, strength) => product * (1 - strength), 1);
}

/** Threshold for topics without a learned one. */
const RULE_THRESHOLD = 0.55;

export function summarizeCoverage(model: DocumentModel, found: DocumentEvidence, profile: Profile, isTemplate: boolean, lexicon: Lexicon): TopicCoverage[] {
  const classifier = trainedClassifier();
  const learned = learnedTopics(lexicon);
  const waivers = findWaivers(model, found, lexicon);
  const scores = found.topics.map(({ evidence }) => combinedStrength(evidence.map((one) => one.strength)));
  const shape = systemShape(found, lexicon);
  const pointers = findPointers(model, found);
  return lexicon.topics.map(({ topic }, index): TopicCoverage => {
    const { evidence, mentions } = found.topics[index] as DocumentEvidence['topics'][number];
    const threshold = (learned[index] as number) >= 0 ? (classifier.thresholds.get(topic.id) ?? 1) : RULE_THRESHOLD;
    const score = scores[index] as number;
    const covered = score >= threshold && !isTemplate;
    const waiver = waivers.get(topic.id) ?? null;
    const status = statusOf({ covered, waiver, named: mentions.length > 0 || (evidence[0]?.strength ?? 0) >= NAMING_STRENGTH, void: isVoid(topic.id, profile, shape) });
    return {
      id: topic.id,
      status,
      importance: importanceOf(profile, topic.id),
      score,
      threshold,
      evidence: status === 'covered' ? evidence : [],
      mentions: status === 'covered' ? mentions : mergeMentions(mentions, evidence),
      facets: facetCoverage(index, status === 'covered' ? evidence : [], found, lexicon, profile.id),
      waiver: waiver && (status === 'waived' || waiver.origin !== 'prose') ? waiver : null,
      pointer: status === 'mentioned' ? pointerOf(pointers.get(index)) : null,
    };
  });
}

function pointerOf(pointers: readonly Pointer[] | undefined): TopicCoverage['pointer'] {
  const [first] = pointers ?? [];
  return first ? { span: first.span, silent: null } : null;
}

interface Findings {
  readonly covered: boolean;
  readonly waiver: Waiver | null;
  readonly named: boolean;
  readonly void: boolean;
}

/** Front matter and comments waive whatever the text says; concrete evidence beats a waiver in prose. */
function statusOf({ covered, waiver, named, void: isVoidQuestion }: Findings): Status {
  if (waiver && waiver.origin !== 'prose' && !covered) return 'waived';
  if (covered) return 'covered';
  if (waiver) return 'waived';
  if (named) return 'mentioned';
  return isVoidQuestion ? 'not-applicable' : 'missing';
}

export function importanceOf(profile: Profile, topic: string): Importance {
  if (profile.required.includes(topic)) return 'required';
  return profile.recommended.includes(topic) ? 'recommended' : 'none';
}

/** What kind of system the text itself shows, for questions that a system makes void. */
interface Shape {
  readonly trains: boolean;
  readonly retrievesOrGenerates: boolean;
}

function systemShape(found: DocumentEvidence, lexicon: Lexicon): Shape {
  const ids = (names: readonly string[]): readonly number[] => names.map((name) => lexicon.slotIds.indexOf(name));
  const training = ids(['train-verb', 'split-word', 'label-object', 'retrain-verb', 'feature-transform']);
  const generating = ids(['vector-store', 'prompt-word', 'faithful-word', 'search-word', 'agent-word']);
  let trains = 0;
  let generates = 0;
  for (const { facts } of found.units) {
    if (hasFlag(facts.flags, 'placeholder')) continue;
    if (training.some((id) => facts.ownIds.has(id))) trains++;
    if (generating.some((id) => facts.ownIds.has(id))) generates++;
  }
  return { trains: trains >= 2, retrievesOrGenerates: generates >= 2 };
}

const NEEDS_TRAINING = new Set(['labeling', 'feature-engineering', 'training-pipeline', 'retraining', 'class-imbalance']);
const NEEDS_GENERATION = new Set(['retrieval', 'grounding', 'llm-adaptation', 'guardrails', 'agent-design', 'provider-routing']);

function isVoid(topic: string, profile: Profile, shape: Shape): boolean {
  if (profile.notApplicable.includes(topic) && profile.id !== 'general') return true;
  if (NEEDS_TRAINING.has(topic)) return !shape.trains;
  if (NEEDS_GENERATION.has(topic)) return !shape.retrievesOrGenerates;
  return topic === 'edge-deployment';
}

/** Evidence too weak to cover is shown as a mention. */
function mergeMentions(mentions: readonly Mention[], evidence: readonly Evidence[]): Mention[] {
  const seen = new Set(mentions.map((mention) => mention.unit));
  const weak = evidence.filter((one) => one.strength >= NAMING_STRENGTH && !seen.has(one.unit)).map(({ placed, unit, span }) => ({ placed, unit, span, specific: false }));
  return [...mentions, ...weak].sort((a, b) => a.span.start - b.span.start);
}
