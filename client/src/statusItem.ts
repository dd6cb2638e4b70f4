/** The language status item: always says how far the document in front is, and why it is, or is not, reviewed. */
import { type Disposable, languages, LanguageStatusSeverity, type LanguageStatusItem, window } from 'vscode';
import { currentSelector } from './clientOptions.ts';
import type { Connection } from './connection.ts';
import type { Statuses } from './statuses.ts';
import { type StatusText, statusText, statusTooltip } from './statusText.ts';

const SEVERITIES: Readonly<Record<StatusText['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export class StatusItem implements Disposable {
  readonly #connection: Connection;
  readonly #statuses: Statuses;
  readonly #progress = newItem('progress');
  readonly #reason = newItem('reason');
  /** There only while a core topic is open: an item can't be hidden. */
  #open: LanguageStatusItem | null = null;
  /** There only where a config file holds. */
  #config: LanguageStatusItem | null = null;
  readonly #subscriptions: readonly Disposable[];

  constructor(connection: Connection, statuses: Statuses) {
    this.#connection = connection;
    this.#statuses = statuses;
    const update = (): void => this.#update();
    this.#subscriptions = [connection.onDidChangeState(update), statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update)];
    update();
  }

  /** What it says at the moment. */
  get shown(): StatusText {
    const document = window.activeTextEditor?.document;
    const served = document === undefined || currentSelector().some(({ scheme }) => scheme === document.uri.scheme);
    return statusText(this.#connection.state, served, this.#statuses.get(document));
  }

  dispose(): void {
    this.#open?.dispose();
    this.#config?.dispose();
    for (const one of [this.#progress, this.#reason, ...this.#subscriptions]) one.dispose();
  }

  #update(): void {
    const { shown } = this;
    const tooltip = statusTooltip(shown, this.#statuses.get(window.activeTextEditor?.document));
    this.#progress.text = shown.text;
    this.#progress.detail = shown.profile;
    this.#progress.severity = SEVERITIES[shown.severity];
    this.#progress.busy = shown.busy;
    this.#progress.accessibilityInformation = { label: tooltip };
    this.#progress.command =
      this.#connection.state === 'stopped'
        ? { title: 'Restart Server', command: 'mlDesignDocs.restartServer', tooltip }
        : { title: 'Choose…', command: 'mlDesignDocs.chooseProfile', tooltip };
    this.#reason.text = shown.reason;
    this.#reason.detail = shown.stage;
    this.#showOpen(shown.open);
    this.#showConfig(shown);
  }

  #showOpen(text: string): void {
    if (text === '') {
      this.#open?.dispose();
      this.#open = null;
      return;
    }
    this.#open ??= newItem('open');
    this.#open.text = text;
    this.#open.severity = LanguageStatusSeverity.Warning;
  }

  #showConfig({ config, configNote }: StatusText): void {
    if (config === '') {
      this.#config?.dispose();
      this.#config = null;
      return;
    }
    this.#config ??= newItem('config');
    this.#config.text = config;
    this.#config.detail = configNote;
  }
}

/** For all of Markdown, also where the server sees nothing: there it says why. */
function newItem(id: string): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(`mlDesignDocs.${id}`, { language: 'markdown' });
  item.name = `ML Design Docs: ${id}`;
  return item;
}
