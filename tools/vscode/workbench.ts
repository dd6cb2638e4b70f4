/**
 * Drives the real workbench as a person does, by keyboard where a person could.
 * Knows the workbench's page; what the extension shows is up to the test that asks.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { EditorPane } from './editorPane.ts';
import type { Payload, RunningServer } from './startServer.ts';
import { type Theme, themeNames } from './settings.ts';
import { oneLine, poll, waitMs } from './waiting.ts';

export interface WorkbenchOptions {
  readonly server: RunningServer;
  /** The folder to open, an absolute path. */
  readonly folder: string;
  /** A file to open at start, an absolute path. */
  readonly file?: string;
  /** Where `screenshot` puts its pictures. */
  readonly pictureFolder: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for one of the page; 2 gives sharp pictures for a README. */
  readonly scale?: number;
}

/** A part of the window, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Workbench extends EditorPane {
  readonly #browser: Browser;
  readonly #options: WorkbenchOptions;

  private constructor(browser: Browser, page: Page, options: WorkbenchOptions) {
    super(page);
    this.#browser = browser;
    this.#options = options;
  }

  /** Opens the editor in a browser of its own and waits until it can be used. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const browser = await launchChromium();
    try {
      const context: BrowserContext = await browser.newContext({
        viewport: options.size ?? { width: 1280, height: 800 },
        deviceScaleFactor: options.scale ?? 1,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      const workbench = new Workbench(browser, page, options);
      await page.goto(options.server.addressOf(options.folder, workbench.#payload()));
      await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
      if (options.file !== undefined) await workbench.editor().waitFor({ timeout: 60_000 });
      return workbench;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  #payload(): Payload {
    const { file, server } = this.#options;
    return [['skipWelcome', 'true'], ...(file === undefined ? [] : [['openFile', server.uriOf(file)] as const])];
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput().fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor({ timeout: waitMs });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor({ timeout: waitMs });
    await this.focusEditor();
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput().fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor({ timeout: waitMs });
    await row.click();
  }

  /** The quick input's rows, for commands that ask something. */
  async quickPickLabels(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor({ timeout: waitMs });
    return (await rows.locator('.quick-input-list-row:first-child .label-name').allInnerTexts()).map(oneLine);
  }

  /** Takes the row of an open quick pick that has this label. */
  async pick(label: string): Promise<void> {
    await this.quickInput().fill(label);
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    await row.waitFor({ timeout: waitMs });
    await this.page.keyboard.press('Enter');
  }

  /** Throws away what was changed in the active file since it was saved. */
  async revert(): Promise<void> {
    await this.page.keyboard.press('Escape');
    if ((await this.page.locator('.tab.active.dirty').count()) > 0) await this.runCommand('File: Revert File');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor({ timeout: waitMs });
    await this.focusEditor();
  }

  /** Clears menus, the panel, changes and the files themselves away. */
  async leaveScene(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    await this.parkMouse();
    // A preview beside it is no editor.
    await this.runCommand('View: Focus First Editor Group');
    await this.revert();
    await this.closePanel();
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached', timeout: waitMs });
  }

  /** The rows of the problems panel, which is opened for it; file rows included. A `filter` is left in place. */
  async problems(filter?: string): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: waitMs });
    if (filter !== undefined) await this.#filterProblems(filter);
    const rows = await panel.locator('.monaco-list-row').allInnerTexts();
    await this.focusEditor();
    return rows.map(oneLine);
  }

  /** Only the rows in view are part of the page, so a long list needs a `filter`. */
  async waitForProblem(holds: (rows: readonly string[]) => boolean, filter?: string): Promise<string[]> {
    return poll('the problems panel', () => this.problems(filter), holds);
  }

  async #filterProblems(filter: string): Promise<void> {
    const input = this.page.locator('.panel input[placeholder^="Filter (e.g."]').first();
    if ((await input.inputValue()) === filter) return;
    await input.fill(filter);
    // The list follows a moment later.
    await this.page.waitForTimeout(400);
  }

  /** Follows the link behind the code of a problem in view. */
  async openCodeOfProblem(code: string): Promise<void> {
    await this.page.locator('.markers-panel .monaco-list-row a', { hasText: code }).first().click();
  }

  /** Waits for the tab in front to hold `words` in its title. */
  async waitForTab(words: string): Promise<void> {
    await this.page.locator('.tab.active', { hasText: words }).first().waitFor({ timeout: waitMs });
  }

  async closeTab(): Promise<void> {
    // By the mouse: a preview in front keeps the keys for itself.
    await this.page.locator('.tab.active .codicon-close').first().click();
    await this.focusEditor();
  }

  async closePanel(): Promise<void> {
    if (await this.page.locator('.part.panel').isVisible()) await this.page.keyboard.press('Control+J');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden', timeout: waitMs });
  }

  async toggleSideBar(): Promise<void> {
    await this.page.keyboard.press('Control+B');
  }

  /** Points at the braces in the status bar and gives the rows that show up: what extensions say of the active file's language. */
  async languageStatus(): Promise<string[]> {
    await this.#languageStatusItem().hover();
    const rows = this.page.locator('.hover-language-status .element');
    await rows.first().waitFor({ timeout: waitMs });
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** Waits without pointing at them, as they cover the braces while they are shown. */
  async waitForLanguageStatus(holds: (all: string) => boolean): Promise<string> {
    return poll('the language status', async () => oneLine((await this.#languageStatusItem().getAttribute('aria-label')) ?? ''), holds);
  }

  #languageStatusItem(): Locator {
    return this.page.locator('#status\\.languageStatus');
  }

  /** The text of the status bar. */
  async statusBar(): Promise<string> {
    return oneLine(await this.page.locator('.statusbar').innerText());
  }

  /** Closes messages and menus that would cover a picture. */
  async dismissNotifications(): Promise<void> {
    for (const button of await this.page.locator('.notifications-toasts .codicon-notifications-clear').all()) {
      await button.click({ force: true }).catch(() => undefined);
    }
    await this.page.keyboard.press('Escape');
  }

  /** Changes the colour theme as a person would; open files and their unsaved text stay as they are. */
  async setTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    // The list leaves out the `Default` of the setting's value.
    const label = themeNames[theme].replace('Default ', '');
    await this.quickInput().fill(label);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor({ timeout: waitMs });
    await this.page.keyboard.press('Enter');
    await this.page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`).waitFor({ timeout: waitMs });
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: waitMs });
    await this.focusEditor();
  }

  /** A picture of the whole workbench, or of a part of it; gives the file it wrote. */
  async screenshot(name: string, clip?: Box): Promise<string> {
    const path = join(this.#options.pictureFolder, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    // Colours fade over from one theme to the next, and a widget that just appeared may still move.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path, caret: 'initial', ...(clip === undefined ? {} : { clip }) });
    return path;
  }
}
