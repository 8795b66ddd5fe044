import type { FakeProcess } from '../fake-process.ts';
import { type MeasureOptions, measure, measureUsage } from '../measure.ts';
import type { Setting } from '../programs.ts';
import { peakPrograms } from './peak-programs.ts';
import { ratePrograms } from './rate-programs.ts';
import { type PeakRow, type RateRow, toPeakRows, toRateRows } from './report-redaction.ts';
import { requireRedacted } from './require-redacted.ts';

/**
 * @throws {Error} when a program fails or shows a secret.
 */
export async function measureRedaction(
  setting: Setting,
  runs: number,
  fake: FakeProcess,
  options: MeasureOptions,
): Promise<{ readonly rates: readonly RateRow[]; readonly peaks: readonly PeakRow[] }> {
  const rates = ratePrograms(setting);
  const peaks = process.platform === 'linux' ? peakPrograms(setting) : [];
  for (const program of [...rates, ...peaks]) await requireRedacted(program, options);
  const used = [];
  const measured = await measure(rates, runs, fake, options);
  for (const program of peaks) used.push({ program, ...(await measureUsage(program, options)) });
  return { rates: toRateRows(measured), peaks: toPeakRows(used) };
}
