/** What is offered while somebody types a question: that question first, then prepared ones that hold its words. */

export interface AskItem {
  readonly question: string;
  readonly label: string;
  readonly description?: string;
  readonly alwaysShow: true;
}

/** Prepared questions say what is asked for, so they stay hidden until so many letters are typed. */
const LETTERS = 3;

/** The items for what is typed; none while nothing is. */
export function askItems(typed: string, prepared: readonly string[]): AskItem[] {
  const question = typed.trim();
  if (question === '') return [];
  const own: AskItem = { question, label: `$(edit) Ask: “${question}”`, alwaysShow: true };
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const matching = words.join('').length < LETTERS ? [] : prepared.filter((one) => words.every((word) => one.toLowerCase().includes(word)));
  // The editor puts labels that match before others: with the prepared text beside its label, the own question stays on top.
  return [own, ...matching.map((one): AskItem => ({ question: one, label: '$(comment)', description: one, alwaysShow: true }))];
}
