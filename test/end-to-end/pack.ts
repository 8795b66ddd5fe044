import { join } from 'node:path';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { npmEnvironment } from './npm-environment.ts';
import { root } from './root.ts';

export interface Packed {
  /** The tarball, as the registry would get it. */
  readonly file: string;
  readonly bytes: number;
  /** Paths inside the package, sorted. */
  readonly files: readonly string[];
}

/** Packs the repository as it stands, into a temporary folder. */
export async function pack(): Promise<Packed> {
  const folder = temporaryFolder('pack');
  const { exitCode, stdout, stderr } = await runProcess(
    'npm',
    ['pack', '--json', '--pack-destination', folder],
    { cwd: root, env: npmEnvironment() },
  );
  if (exitCode !== 0) throw new Error(`npm pack ended with ${exitCode}: ${stderr}`);
  const [packed] = JSON.parse(stdout) as [{ filename: string; size: number; files: { path: string }[] }];
  return {
    file: join(folder, packed.filename),
    bytes: packed.size,
    files: packed.files.map(({ path }) => path).sort(),
  };
}
