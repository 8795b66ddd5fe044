import type { Measured } from './measure.ts';
import type { Program } from './programs.ts';

/** One line of the report. Numbers are rounded only when they are printed. */
export interface Row {
  readonly name: string;
  readonly set: string | null;
  readonly ms: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
  readonly requests: number;
  /** Against the program of the budget, or the floor of the same set. */
  readonly base: string | null;
  readonly ratio: number | null;
  readonly budget: string | null;
  readonly verdict: 'PASS' | 'OVER' | null;
}

export function toRows(measured: readonly Measured[]): readonly Row[] {
  return measured.map(({ program, ms, range, cpuMs, peakMb }) => {
    const { name, set, requests, budget } = program;
    const base = measured.find((other) => isBase(other.program, program));
    const ratio = base ? ms / base.ms : null;
    const { most, least } = budget ?? {};
    const kept = ratio !== null && ratio <= (most ?? Infinity) && ratio >= (least ?? 0);
    return {
      name,
      set: set ?? null,
      ms,
      fastest: range[0],
      slowest: range[1],
      cpuMs: cpuMs ?? null,
      peakMb: peakMb ?? null,
      requests,
      base: base ? base.program.name : null,
      ratio,
      budget: most ? `≤ ${most}` : least ? `≥ ${least}` : null,
      verdict: budget ? (kept ? 'PASS' : 'OVER') : null,
    };
  });
}

/** Whether `program` is compared with `other`, which belongs to the same set or to all sets. */
export function isBase(other: Program, program: Program): boolean {
  return other.name === program.budget?.base && (other.set === undefined || other.set === program.set);
}

export function toTable(rows: readonly Row[]): string {
  const head = [
    'program',
    'set',
    'median ms',
    'range',
    'cpu ms',
    'peak MB',
    'requests',
    'ratio to',
    '',
    'budget',
  ];
  const cells = rows.map((row) => [
    row.name,
    row.set ?? '',
    row.ms.toFixed(0),
    `${row.fastest.toFixed(0)}–${row.slowest.toFixed(0)}`,
    row.cpuMs?.toFixed(0) ?? '',
    row.peakMb?.toFixed(0) ?? '',
    String(row.requests),
    row.base ?? '',
    row.ratio?.toFixed(2) ?? '',
    row.budget ? `${row.budget} ${row.verdict}` : '',
  ]);
  return layOut([head, ...cells]);
}

/** Lines of cells, the first of them the head. */
export function layOut(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
