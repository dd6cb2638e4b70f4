/** The parts of the manifest that follow from the catalogue: the list of profiles in the settings. */
import type { Catalogue } from '../../core/src/catalogue/catalogue.ts';

export function manifest(text: string, catalogue: Catalogue): string {
  const json = JSON.parse(text) as { contributes?: { configuration?: { properties?: Record<string, Record<string, unknown>> } } };
  const profile = json.contributes?.configuration?.properties?.['mlDesignDocs.profile'];
  if (profile) {
    profile['enum'] = ['auto', ...catalogue.profiles.map((one) => one.id)];
    profile['enumItemLabels'] = ['Detect from the text', ...catalogue.profiles.map((one) => one.title)];
    profile['enumDescriptions'] = ['The title, headings and words of the document decide', ...catalogue.profiles.map((one) => one.summary)];
  }
  return `${JSON.stringify(json, null, 2)}\n`;
}
