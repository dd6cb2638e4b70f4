/** The order of the folders, and who may know what: the only place where it is written. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { filesBelow, read } from '../harness/files.ts';

/** Each folder of the core may import from those before it and from itself; `analyse.ts` stands where its parts are complete. */
const CORE = ['text', 'document', 'catalogue', 'config', 'evidence', 'checks', 'analyse.ts', 'features', 'diff', 'practice'];
/** Parts of the repository with the parts that they may import. Client and server talk over the protocol only. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  protocol: [],
  server: ['core', 'protocol'],
  client: ['protocol'],
  cli: ['core'],
  api: ['core'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';?/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)|\brequire\(\s*'([^']+)'\s*\)/g;

function importsOf(folder: string): Import[] {
  return filesBelow(folder, /\.ts$/).flatMap((file) => {
    const text = read(file);
    return [
      ...[...text.matchAll(IMPORT)].map((match) => ({ file, from: match[2] ?? '', typeOnly: match[1] !== undefined })),
      ...[...text.matchAll(DYNAMIC)].map((match) => ({ file, from: match[1] ?? match[2] ?? '', typeOnly: false })),
    ];
  });
}

/** Path of what is imported, relative to the repository; null for a package. */
function target({ file, from }: Import): string | null {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
}

function lines(list: readonly Import[]): string[] {
  return list.map(({ file, from }) => `${file} imports ${from}`);
}

describe('architecture', () => {
  it('sees imports', () => {
    assert.ok(importsOf('core').length > 200);
    for (const part of Object.keys(PARTS)) assert.ok(filesBelow(part, /\.ts$/).length > 0, part);
  });

  it('keeps the folders of the core in their order, but for types', () => {
    const rank = (file: string): number => CORE.indexOf(file.split('/')[2] ?? '');
    const wrong = importsOf('core/src').filter((one) => {
      const to = target(one);
      return to !== null && !one.typeOnly && rank(one.file) >= 0 && (rank(to) < 0 || rank(to) > rank(one.file));
    });
    assert.deepEqual(lines(wrong), []);
  });

  it('has no folder in the core that has no place in the order', () => {
    assert.deepEqual(
      [...new Set(filesBelow('core/src', /\.ts$/).flatMap((file) => file.split('/').slice(2, -1)[0] ?? []))].filter((folder) => !CORE.includes(folder)),
      [],
    );
  });

  it('has no cycle among the modules of the core', () => {
    const edges = new Map<string, string[]>();
    for (const one of importsOf('core/src')) {
      const to = target(one);
      if (to && !one.typeOnly) edges.set(one.file, [...(edges.get(one.file) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, chain: readonly string[]): void => {
      assert.ok(!chain.includes(file), [...chain, file].join(' > '));
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...chain, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
  });

  for (const [part, allowed] of Object.entries(PARTS)) {
    it(`lets ${part} import ${allowed.join(' and ') || 'no other part'}`, () => {
      const wrong = importsOf(part).filter((one) => {
        const to = target(one)?.split('/')[0];
        return to !== undefined && to !== part && !allowed.includes(to);
      });
      assert.deepEqual(lines(wrong), []);
    });
  }

  it('enters the core by its front door, or by its words for text', () => {
    const wrong = ['server', 'cli', 'api'].flatMap(importsOf).filter((one) => target(one)?.startsWith('core/') && !/^core\/src\/(?:index\.ts|text\/)/.test(target(one) ?? ''));
    assert.deepEqual(lines(wrong), []);
  });

  it('keeps platform and editor out of the core and the protocol', () => {
    assert.deepEqual(lines(importsOf('core').filter(({ from }) => /^(?:node:|vscode)/.test(from))), []);
    assert.deepEqual(lines(importsOf('protocol')), []);
  });

  it('keeps Node out of the programming interface', () => {
    assert.deepEqual(lines(importsOf('api').filter(({ from }) => /^node:/.test(from))), []);
  });

  it('keeps Node out of the server but for its Node entry', () => {
    assert.deepEqual(lines(importsOf('server').filter(({ file, from }) => /^node:|\/node\.?/.test(from) && !file.startsWith('server/src/node/'))), []);
  });

  it('keeps Node out of the client but for its Node entry', () => {
    assert.deepEqual(lines(importsOf('client').filter(({ file, from }) => /^node:|\/node\.?/.test(from) && !file.startsWith('client/src/node/'))), []);
  });

  it('lets only the client know the editor', () => {
    assert.deepEqual(lines(['core', 'protocol', 'server', 'cli'].flatMap(importsOf).filter(({ from }) => from === 'vscode')), []);
  });

  it('computes positions of the wire in one place', () => {
    const makers = filesBelow('server/src', /\.ts$/).filter((file) => file !== 'server/src/convert.ts' && /\bpositionAt\(|\boffsetAt\(|\bcharacter:/.test(read(file)));
    assert.deepEqual(makers, []);
  });

  it('has no default exports and no enums', () => {
    const wrong = Object.keys(PARTS)
      .flatMap((part) => filesBelow(part, /\.ts$/))
      .filter((file) => /^export default|^(?:export )?(?:const )?enum /m.test(read(file)));
    assert.deepEqual(wrong, []);
  });

  it('names a file after something that it holds', () => {
    const wrong = filesBelow('core/src', /\.ts$/).filter((file) => !/^[a-z][A-Za-z]*(?:\.generated)?\.ts$/.test(path.posix.basename(file)));
    assert.deepEqual(wrong, []);
  });

  it('opens every module with what it owns', () => {
    const bare = Object.keys(PARTS)
      .flatMap((part) => filesBelow(part, /\.ts$/))
      .filter(
        (file) =>
          !/catalogue\/(?:topics|profiles|slots)\/|practice\/(?:problems|references)\/|checks\/checks\/|\.generated\.ts$/.test(file) &&
          !/\/\*\*/.test(read(file)) &&
          read(file).split('\n').length > 12,
      );
    assert.deepEqual(bare, []);
  });
});
