/** The status bar item of a round: phase and time; a click opens what can be done. */
import { type Disposable, StatusBarAlignment, type StatusBarItem, window } from 'vscode';

export class PracticeItem implements Disposable {
  readonly #item: StatusBarItem;
  /** What it says; empty while it is hidden. */
  shown = '';

  constructor() {
    this.#item = window.createStatusBarItem('mlDesignDocs.practice', StatusBarAlignment.Left, 10);
    this.#item.name = 'ML Design Docs: practice';
    this.#item.command = 'mlDesignDocs.practiceMenu';
  }

  show(status: string, paused: boolean): void {
    this.shown = status;
    this.#item.text = `${paused ? '$(debug-pause)' : '$(watch)'} ${status}`;
    this.#item.tooltip = 'Practice round: ask, get a follow-up question, pause or finish';
    this.#item.accessibilityInformation = { label: `Practice round, ${status}` };
    this.#item.show();
  }

  hide(): void {
    this.shown = '';
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
