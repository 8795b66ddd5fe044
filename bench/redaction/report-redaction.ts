import type { Measured, Used } from '../measure.ts';
import { layOut } from '../report.ts';
import type { PeakProgram } from './peak-programs.ts';
import { passThrough } from './rate-programs.ts';
import type { RedactionProgram } from './redaction-program.ts';

type Verdict = 'PASS' | 'OVER' | null;

interface Ratio {
  readonly ratio: number;
  readonly least: number | null;
  readonly verdict: Verdict;
}

/** Megabytes are millions of bytes here; numbers as they are, rounded only where they are printed. */
export interface RateRow {
  readonly name: string;
  readonly secrets: number | null;
  readonly megabytes: number;
  readonly rate: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
  readonly ofPassThrough: Ratio | null;
  /** Against the same program with the fewest secrets. */
  readonly ofFewest: Ratio | null;
}

/** Only the product has budgets. */
const leastOfPassThrough = 0.25;
const leastOfFewest = 0.7;

export function toRateRows(measured: readonly Measured<RedactionProgram>[]): readonly RateRow[] {
  const rateOf = ({ program, ms }: Measured<RedactionProgram>) => rate(program.bytes, ms);
  return measured.map((one) => {
    const { name, secrets, bytes, redacted } = one.program;
    const compare = (other: Measured<RedactionProgram> | undefined, least: number): Ratio | null => {
      if (!other || other === one) return null;
      const ratio = rateOf(one) / rateOf(other);
      if (redacted === undefined) return { ratio, least: null, verdict: null };
      return { ratio, least, verdict: ratio >= least ? 'PASS' : 'OVER' };
    };
    const through = measured.find(({ program }) => program.name === passThrough);
    const fewest = measured.find(({ program }) => program.name === name);
    const isMost = one === measured.findLast(({ program }) => program.name === name);
    return {
      name,
      secrets: secrets ?? null,
      megabytes: bytes / 1e6,
      rate: rateOf(one),
      slowest: rate(bytes, one.range[1]),
      fastest: rate(bytes, one.range[0]),
      cpuMs: one.cpuMs ?? null,
      peakMb: one.peakMb ?? null,
      ofPassThrough: compare(through, leastOfPassThrough),
      ofFewest: isMost ? compare(fewest, leastOfFewest) : null,
    };
  });
}

function rate(bytes: number, ms: number): number {
  return bytes / 1e3 / ms;
}

export interface PeakRow {
  readonly name: string;
  readonly peakMb: number;
  /** Against the first row. */
  readonly more: number | null;
  readonly mostMore: number | null;
  readonly verdict: Verdict;
}

export function toPeakRows(used: readonly (Used & { readonly program: PeakProgram })[]): readonly PeakRow[] {
  return used.map(({ program, peakMb = Number.NaN }) => {
    const { name, mostMore } = program;
    const more = peakMb - (used[0]?.peakMb ?? Number.NaN);
    if (mostMore === undefined) return { name, peakMb, more: null, mostMore: null, verdict: null };
    return { name, peakMb, more, mostMore, verdict: more <= mostMore ? 'PASS' : 'OVER' };
  });
}

export function toRateTable(rows: readonly RateRow[]): string {
  const head = ['program', 'secrets', 'MB', 'median MB/s', 'range', 'cpu ms', 'peak MB'];
  const cells = rows.map((row) => [
    row.name,
    row.secrets?.toLocaleString('en') ?? '',
    row.megabytes.toFixed(0),
    row.rate.toFixed(row.rate < 10 ? 1 : 0),
    `${row.slowest.toFixed(0)}–${row.fastest.toFixed(0)}`,
    row.cpuMs?.toFixed(0) ?? '',
    row.peakMb?.toFixed(0) ?? '',
    ratioCell(row.ofPassThrough),
    ratioCell(row.ofFewest),
  ]);
  return layOut([[...head, `of ${passThrough}`, 'of that at 10'], ...cells]);
}

function ratioCell(compared: Ratio | null): string {
  if (!compared) return '';
  const { ratio, least, verdict } = compared;
  return `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}${verdict ? `  ≥ ${least} ${verdict}` : ''}`;
}

export function toPeakTable(rows: readonly PeakRow[]): string {
  const cells = rows.map(({ name, peakMb, more, mostMore, verdict }) => [
    name,
    peakMb.toFixed(0),
    more?.toFixed(0) ?? '',
    verdict ? `≤ ${mostMore} ${verdict}` : '',
  ]);
  return layOut([['program', 'peak MB', 'more', 'budget'], ...cells]);
}
