/** Completion scripts for shells, from a plain description of the commands. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CompletionTree {
  readonly name: string;
  readonly commands: readonly {
    readonly name: string;
    readonly description: string;
    readonly flags: readonly { readonly name: string; readonly description: string; readonly takesValue: boolean; readonly values: readonly string[] | null }[];
    /** What stands in each place; the last holds for all that follow. */
    readonly positional: readonly (readonly string[] | 'files')[];
  }[];
}

type CommandEntry = CompletionTree['commands'][number];

export function scriptFor(shell: Shell, tree: CompletionTree): string {
  return { bash, zsh, fish }[shell](tree);
}

function bash({ name, commands }: CompletionTree): string {
  const words = (list: readonly string[]): string => `COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$word"))`;
  const files = `COMPREPLY=($(compgen -f -- "$word"))`;
  const ofCommand = (command: CommandEntry): string => {
    const { flags } = command;
    const valued = flags.filter(({ takesValue }) => takesValue).map((flag) => `      ${flag.name}) ${flag.values ? words(flag.values) : files}; return ;;`);
    const places = command.positional.map((place, index) => {
      const last = index === command.positional.length - 1;
      return `      ${last ? '*' : index}) ${place === 'files' ? files : words(place)} ;;`;
    });
    return [
      `    ${command.name})`,
      `      case "$before" in`,
      ...valued.map((line) => `  ${line}`),
      `      esac`,
      `      if [[ "$word" == -* ]]; then ${words(flags.map((flag) => flag.name))}; return; fi`,
      ...(places.length > 0 ? [`      case "$place" in`, ...places.map((line) => `  ${line}`), `      esac`] : []),
      `      ;;`,
    ].join('\n');
  };
  return `# bash completion for ${name}
${functionName(name)}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" place=0 index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      -*) ;;
      *) if [[ -z "$command" ]]; then command="\${COMP_WORDS[index]}"; else place=$((place + 1)); fi ;;
    esac
  done
  case "$command" in
    "") ${words([...commands.map((command) => command.name), 'help', '--help', '--version'])} ;;
    help) ${words(commands.map((command) => command.name))} ;;
${commands.map(ofCommand).join('\n')}
  esac
}
complete -o filenames -F ${functionName(name)} ${name}
`;
}

function zsh({ name, commands }: CompletionTree): string {
  const ofCommand = ({ name: command, flags, positional }: CommandEntry): string => {
    const specs = flags.map(({ name: flag, description, takesValue, values }) =>
      single(`${flag}[${zshText(description)}]${takesValue ? `:${flag.slice(2)}:${values ? `(${values.join(' ')})` : '_files'}` : ''}`),
    );
    const places = positional.map((place, index) =>
      single(`${index === positional.length - 1 && place === 'files' ? '*' : index + 1}:${place === 'files' ? 'file:_files' : `value:(${place.join(' ')})`}`),
    );
    return `    ${command})\n      _arguments ${[...specs, ...places].join(' \\\n        ')}\n      ;;`;
  };
  return `#compdef ${name}
${functionName(name)}() {
  local -a commands
  commands=(
${commands.map(({ name: command, description }) => `    ${single(`${command}:${description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(ofCommand).join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  ${functionName(name)} "$@"
else
  compdef ${functionName(name)} ${name}
fi
`;
}

function fish({ name, commands }: CompletionTree): string {
  const lines = [`# fish completion for ${name}`, `complete -c ${name} -f`];
  for (const { name: command, description, flags, positional } of commands) {
    const inside = `-n '__fish_seen_subcommand_from ${command}'`;
    lines.push(`complete -c ${name} -n __fish_use_subcommand -a ${command} -d ${fishText(description)}`);
    for (const flag of flags) {
      const value = !flag.takesValue ? '' : flag.values ? ` -x -a '${flag.values.join(' ')}'` : ' -r -F';
      lines.push(`complete -c ${name} ${inside} -l ${flag.name.slice(2)}${value} -d ${fishText(flag.description)}`);
    }
    const words = positional.flatMap((place) => (place === 'files' ? [] : place));
    if (positional.includes('files')) lines.push(`complete -c ${name} ${inside} -F`);
    if (words.length > 0) lines.push(`complete -c ${name} ${inside} -a '${words.join(' ')}'`);
  }
  return `${lines.join('\n')}\n`;
}

function functionName(name: string): string {
  return `_${name.replaceAll('-', '_')}`;
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function zshText(text: string): string {
  return text.replace(/[[\]\\:]/g, '\\$&');
}

function fishText(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
