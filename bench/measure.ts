import type { FakeProcess } from './fake-process.ts';
import type { Program } from './programs.ts';
import { type RunOptions, runProgram } from './run-program.ts';

/** Absent if it cannot be known: for programs other than Node, and on systems other than Linux. */
export interface Used {
  readonly cpuMs?: number;
  readonly peakMb?: number;
}

export interface Measured<Row extends Program = Program> extends Used {
  readonly program: Row;
  /** Median, fastest and slowest whole-process wall time. */
  readonly ms: number;
  readonly range: readonly [number, number];
}

export type MeasureOptions = RunOptions & { readonly usageHook: string };

const warmUps = 2;
const usageRuns = 3;

/**
 * Runs all programs in turn, round after round, so that other work of the machine affects all of them equally. Each
 * round starts with the next program.
 *
 * @throws {Error} if a program fails, or does not send the expected number of requests.
 */
export async function measure<Row extends Program>(
  programs: readonly Row[],
  runs: number,
  fake: FakeProcess,
  options: MeasureOptions,
): Promise<readonly Measured<Row>[]> {
  const times = new Map<Row, number[]>(programs.map((program) => [program, []]));
  for (let round = -warmUps; round < runs; round++) {
    for (let i = 0; i < programs.length; i++) {
      const program = programs[(i + round + warmUps) % programs.length] as Row;
      if (round >= (program.mostRuns ?? runs) || (round < 0 && program.mostRuns !== undefined)) continue;
      const before = await fake.count();
      const { ms } = await runProgram(program, options);
      const requests = (await fake.count()) - before;
      if (requests !== program.requests) {
        throw new Error(`${program.name} sent ${requests} requests, not ${program.requests}`);
      }
      if (round >= 0) times.get(program)?.push(ms);
    }
  }
  const measured: Measured<Row>[] = [];
  for (const program of programs) {
    const all = times.get(program) ?? [];
    const range = [Math.min(...all), Math.max(...all)] as const;
    measured.push({ program, ms: median(all), range, ...(await measureUsage(program, options)) });
  }
  return measured;
}

export async function measureUsage(
  program: Program,
  { usageHook, ...options }: MeasureOptions,
): Promise<Used> {
  if (process.platform !== 'linux' || program.command === 'sh') return {};
  const all = [];
  for (let i = 0; i < usageRuns; i++) {
    const { usage } = await runProgram(program, { ...options, hook: usageHook });
    if (usage) all.push(usage);
  }
  return { cpuMs: median(all.map(({ cpuMs }) => cpuMs)), peakMb: median(all.map(({ peakMb }) => peakMb)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
