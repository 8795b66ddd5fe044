import { type Buildspec, PHASE_NAMES, type PhaseName } from './buildspec.ts';
import type { ProgramFiles, Progress } from './program-files.ts';

export interface Step {
  readonly phase: PhaseName;
  readonly block: 'commands' | 'finally';
  readonly command: string;
}

export function listSteps({ phases }: Buildspec): Step[] {
  return PHASE_NAMES.flatMap((phase) =>
    (['commands', 'finally'] as const).flatMap((block) =>
      phases[phase][block].map((command) => ({ phase, block, command })),
    ),
  );
}

/**
 * Writes the program that one shell runs: all steps in order, each evaluated in that same shell, so that the next step
 * keeps what it sets (variables, options, the folder). If a command ends the shell itself (`exit`, or any failure under
 * `set -e`), another shell continues with the rest: `done` lists the steps that must not run again.
 */
export function writeProgram(steps: readonly Step[], done: Progress, files: ProgramFiles): string {
  const first = done.size === 0 ? 0 : Math.max(...done.keys()) + 1;
  const failed = [...done].flatMap(([number, status]) => {
    const step = steps[number];
    return step === undefined || status === 0 ? [] : [failureOf(step)];
  });
  const flags = PHASE_NAMES.flatMap((phase) => [`f_${phase}_commands`, `f_${phase}_finally`]);
  return [
    ...flags.map((flag) => `__cb_${flag}=${failed.includes(flag) ? 1 : ''}`),
    `trap '{ set +x; } 2>/dev/null; /usr/bin/env -0 >${quote(files.environment)}; pwd >${quote(files.folder)}' EXIT`,
    '__cb_end() {',
    `  echo "$1 $3" >>${quote(files.progress)}`,
    '  if [ "$3" -ne 0 ]; then eval "__cb_$2=1"; export CODEBUILD_BUILD_SUCCEEDING=0; fi',
    '}',
    ...steps.flatMap((step, number) => (number < first ? [] : writeStep(step, number, files))),
    '',
  ].join('\n');
}

function writeStep(step: Step, number: number, files: ProgramFiles): string[] {
  const blockers = blockersOf(step).map((flag) => `$__cb_${flag}`);
  return [
    `if [ -z "${blockers.join('')}" ]; then`,
    `  echo ${number} >>${quote(files.progress)}`,
    `  printf '[Container] Running command %s\\n' ${quote(step.command)}`,
    `  eval ${quote(step.command)}`,
    `  __cb_end ${number} ${failureOf(step)} $?`,
    'fi',
  ];
}

/** The failures after which a step does not run. After a failed build, post_build still runs. */
function blockersOf({ phase, block }: Step): string[] {
  const before = { install: [], pre_build: ['install'], build: ['install', 'pre_build'] } as const;
  const phases = phase === 'post_build' ? before.build : before[phase];
  return [...phases.flatMap((name) => [`f_${name}_commands`, `f_${name}_finally`]), `f_${phase}_${block}`];
}

function failureOf({ phase, block }: Step): string {
  return `f_${phase}_${block}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
