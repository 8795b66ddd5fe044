import type { ActionMetadata } from './action-metadata.ts';
import type { StepLog } from './step-log.ts';

/** The contents of `with:` and `env:`. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** The inputs of the step, then the defaults of all others. Case does not count in names. */
export function collectInputs(metadata: ActionMetadata, given: Values): [name: string, value: string][] {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const defaults = [...metadata.inputs].filter(([name]) => !names.has(name.toLowerCase()));
  return [
    ...Object.entries(asText(given)),
    ...defaults.map(([name, value]) => [name, value ?? ''] as [string, string]),
  ];
}

export function inputEnvironment(inputs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    inputs.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

export function warnOfUnexpected(log: StepLog, metadata: ActionMetadata, given: Values): void {
  const known = [...metadata.inputs.keys()];
  const unexpected = Object.keys(given).filter(
    (name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  if (unexpected.length > 0) {
    log.complain(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${known.join("', '")}']`,
    );
  }
}

export function showValues(
  log: StepLog,
  title: string,
  values: readonly (readonly [string, string])[],
): void {
  const shown = values.filter(([, value]) => value !== '');
  if (shown.length > 0) {
    log.write(`${title}:`);
  }
  for (const [name, value] of shown) {
    log.write(`  ${name}: ${value}`);
  }
}

export function asText(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
