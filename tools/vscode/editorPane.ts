/** The editor in front, driven as a person does: its text, its cursor, and the lists and hovers that open at it. */
import type { Locator, Page } from 'playwright-core';
import { oneLine, poll, settled, waitMs } from './waiting.ts';

export class EditorPane {
  readonly page: Page;

  protected constructor(page: Page) {
    this.page = page;
  }

  /** The active editor's text area. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  protected quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input').first();
  }

  async focusEditor(): Promise<void> {
    await this.editor().locator('textarea.inputarea, .native-edit-context').first().focus();
  }

  /** Puts the cursor at a place, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.focusEditor();
  }

  /** Scrolls by keyboard until a line, counted from 1, is the first one in view, whole. */
  async showAtTop(line: number): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+Home');
    // Line by line from the start: any other way of scrolling may end between two lines. Wrapped lines need more steps than one.
    for (let tries = 0; tries < 50; tries++) {
      await this.page.waitForTimeout(200);
      const first = await this.#firstLineInView();
      if (first >= line) return;
      for (let step = first; step < line; step++) await this.page.keyboard.press('Control+ArrowDown');
    }
    throw new Error(`Line ${line} does not come to the top`);
  }

  /** Puts the cursor at a place in view without scrolling to it. */
  async clickAt(line: number, column: number): Promise<void> {
    const box = await this.editor().locator('.line-numbers').getByText(String(line), { exact: true }).boundingBox();
    if (box === null) throw new Error(`Line ${line} is not in view`);
    await this.page.mouse.click(box.x + box.width + 40, box.y + box.height / 2);
    await this.page.keyboard.press('Home');
    for (let step = 1; step < column; step++) await this.page.keyboard.press('ArrowRight');
    await this.parkMouse();
  }

  async #firstLineInView(): Promise<number> {
    const top = (await this.editor().boundingBox())?.y ?? 0;
    // The page's types are unknown to this side.
    type Part = { readonly textContent: string; getBoundingClientRect(): { readonly top: number } };
    const numbers = this.editor().locator('.line-numbers');
    const lines = await numbers.evaluateAll(
      (parts: unknown[], edge) => (parts as Part[]).filter((part) => part.getBoundingClientRect().top >= edge).map((part) => Number(part.textContent)),
      top - 4,
    );
    return Math.min(...lines.filter((line) => line > 0));
  }

  async goToEnd(): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+End');
  }

  /** Types into the focused editor key by key, as the extension would see it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 30 });
  }

  /** The whole text of the active editor, by way of the clipboard; the cursor goes back to where it was. */
  async editorText(): Promise<string> {
    await this.focusEditor();
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+C');
    const text = await this.page.evaluate('navigator.clipboard.readText()');
    await this.page.keyboard.press('Control+U');
    return String(text);
  }

  /** One step back. */
  async undo(): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+Z');
  }

  /** Writes the active file and waits until it is written. */
  async save(): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor({ timeout: waitMs });
  }

  /** Where nothing answers to it: the empty part of the row of tabs. */
  async parkMouse(): Promise<void> {
    await this.page.mouse.move((this.page.viewportSize()?.width ?? 1280) * 0.7, 12);
  }

  /** Waits until tab stops wait to be filled in. */
  async waitForTabStops(): Promise<void> {
    await this.editor().locator('.snippet-placeholder').first().waitFor({ timeout: waitMs });
  }

  /** Waits until the editor's text fulfils `holds`, and gives it back. */
  async waitForText(holds: (text: string) => boolean): Promise<string> {
    return poll('the editor text', () => this.editorText(), holds);
  }

  /** The underlined places in view. */
  async squiggleCount(): Promise<number> {
    return this.editor().locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint').count();
  }

  async waitForSquiggles(atLeast = 1): Promise<number> {
    return poll(
      'squiggles',
      () => this.squiggleCount(),
      (count) => count >= atLeast,
    );
  }

  /** The labels of the suggestion list; `trigger` asks for it by keyboard first. */
  async suggestions(trigger = false): Promise<string[]> {
    if (trigger) await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor({ timeout: waitMs });
    return (await rows.locator('.label-name').allInnerTexts()).map(oneLine);
  }

  /** Opens the pane beside the suggestion list; gives its lower edge. */
  async showSuggestionDetails(): Promise<number> {
    const details = this.page.locator('.suggest-details').first();
    if (!(await details.isVisible())) await this.page.keyboard.press('Control+Space');
    await details.waitFor({ timeout: waitMs });
    // The pane takes its proper height with the next row.
    await this.page.keyboard.press('ArrowDown');
    await this.page.waitForTimeout(200);
    await this.page.keyboard.press('ArrowUp');
    await this.page.waitForTimeout(200);
    const box = await details.boundingBox();
    return box === null ? 0 : box.y + box.height;
  }

  /** Takes the suggestion with this label, by keyboard. */
  async acceptSuggestion(label: string): Promise<void> {
    const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
    for (let tries = 0; tries < 50; tries++) {
      if (oneLine(await focused.innerText()) === label) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No suggestion is labelled ${JSON.stringify(label)}`);
  }

  /** Opens the quick fix menu at the cursor by keyboard and gives its titles. */
  async openQuickFixes(): Promise<string[]> {
    await this.page.keyboard.press('Control+.');
    await this.#actions().first().waitFor({ timeout: waitMs });
    return (await this.#actions().allInnerTexts()).map(oneLine);
  }

  #actions(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** Takes the first fix whose title holds `title` from the open menu, by keyboard. */
  async applyQuickFix(title: string): Promise<void> {
    const count = await this.#actions().count();
    for (let tries = 0; tries < count; tries++) {
      const focused = this.page.locator('.action-widget .monaco-list-row.action.focused');
      if ((await focused.count()) > 0 && oneLine(await focused.innerText()).includes(title)) {
        await this.page.keyboard.press('Enter');
        await this.#actions().first().waitFor({ state: 'detached', timeout: waitMs });
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No quick fix has ${JSON.stringify(title)} in its title`);
  }

  /** The text of the hover at the cursor, asked for by keyboard. */
  async hoverAtCursor(): Promise<string> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    // The editor's own: the status bar has hovers too.
    const hover = this.page.locator('.overflowingContentWidgets .monaco-hover:not(.hidden)').first();
    await hover.locator('.hover-contents').first().waitFor({ timeout: waitMs });
    // Parts come one by one: the list of problems first, the extension's own text after it.
    return settled(() => hover.innerText());
  }
}
