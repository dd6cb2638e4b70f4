/** Places that a change is shown with. */
import { absolute } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import type { ChangeEvidence } from './designChange.ts';

const MAX_TEXT = 200;

export function evidenceAt(placed: PlacedSection, unit: Unit): ChangeEvidence {
  return { span: absolute(placed, unit.span), text: unit.text.length > MAX_TEXT ? `${unit.text.slice(0, MAX_TEXT - 1).trimEnd()}…` : unit.text };
}
