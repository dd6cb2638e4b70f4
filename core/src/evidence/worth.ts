/** In which order evidence is shown: what a reviewer would quote first. */
import type { Unit } from '../document/unit.ts';
import type { SeenSignal } from './signals.ts';

interface Piece {
  readonly unit: Unit;
  readonly strength: number;
  readonly signals: readonly SeenSignal[];
}

/** Log odds beyond which a reader sees no difference. */
const SURE = 4;
/** What it is worth, in log odds, that a piece can be read without what stands around it, and that roles in it fit together. */
const WRITTEN = 0.7;
const RELATED = 0.5;

/**
 * Compares for sorting, best first: by how sure a piece is, whether it is a sentence rather than a row or code, and whether it says how things are related; then by strength.
 * `more` is what a piece is worth besides, in log odds.
 */
export function byWorth<P extends Piece>(a: P, b: P, more: (piece: P) => number = nothingMore): number {
  return worthOf(b) + more(b) - worthOf(a) - more(a) || b.strength - a.strength;
}

function nothingMore(): number {
  return 0;
}

function worthOf({ unit: { kind }, strength, signals }: Piece): number {
  const likely = Math.min(0.999, Math.max(0.001, strength));
  const sure = Math.min(SURE, Math.log(likely / (1 - likely)));
  return sure + (kind === 'sentence' || kind === 'item' ? WRITTEN : 0) + (signals.length > 0 ? RELATED : 0);
}
