import { temporaryFolder } from '../kit/temporary-folder.ts';

/** For npm as on a new machine without a network: an empty home and cache, and no settings of the npm that runs us. */
export function npmEnvironment(): Record<string, string> {
  const home = temporaryFolder('npm-home');
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    npm_config_cache: `${home}/cache`,
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
}
