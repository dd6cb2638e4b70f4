/** Fills the zones of a hand-written Markdown file that lie between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
import type { Catalogue } from '../../core/src/catalogue/catalogue.ts';
import type { Check } from '../../core/src/checks/check.ts';

export function fillZones(text: string, catalogue: Catalogue, checks: readonly Check[]): string {
  const zones: Readonly<Record<string, string>> = {
    topics: table(
      ['Topic', 'What it settles'],
      [...catalogue.topics]
        .sort((a, b) => Number(b.core ?? false) - Number(a.core ?? false))
        .map((topic) => [`[${topic.title}](docs/topics/${topic.id}.md)${topic.core ? ' (core)' : ''}`, topic.summary]),
    ),
    profiles: table(
      ['Profile', 'For'],
      catalogue.profiles.map((profile) => [`[\`${profile.id}\`](docs/profiles/${profile.id}.md)`, profile.summary]),
    ),
    checks: table(
      ['Check', 'Reports'],
      checks.map((check) => [`[\`${check.id}\`](docs/checks/${check.id}.md)`, check.summary]),
    ),
  };
  return text.replace(/(<!-- begin ([a-z]+) -->\n)[\s\S]*?(<!-- end \2 -->)/g, (whole, begin: string, name: string, end: string) =>
    zones[name] === undefined ? whole : `${begin}\n${zones[name]}\n\n${end}`,
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}
