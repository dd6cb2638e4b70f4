/** In which order evidence is shown: the surest first, and of about equally sure pieces those that a reviewer would quote. */
import type { Unit } from '../document/unit.ts';

interface Piece {
  readonly unit: Unit;
  readonly strength: number;
}

/** Strengths in one fifth of the scale are alike to a reader. */
const BANDS = 5;

/** Compares for sorting: bands of strength, then what is written as a sentence before rows, code and diagrams, whose words say little without what stands around them, then strength. */
export function byWorth(a: Piece, b: Piece): number {
  return bandOf(b) - bandOf(a) || Number(isWritten(b)) - Number(isWritten(a)) || b.strength - a.strength;
}

function bandOf({ strength }: Piece): number {
  return Math.min(BANDS - 1, Math.floor(strength * BANDS));
}

function isWritten({ unit: { kind } }: Piece): boolean {
  return kind === 'sentence' || kind === 'item';
}
