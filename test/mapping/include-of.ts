import type { Include } from '../../src/mapping/model/mapping.ts';

/** An include of a path that says nothing else. */
export function includeOf(given: Partial<Include>): Include {
  return {
    place: { file: 'm.yml', line: 3, column: 5 },
    reference: { store: 'ssm', path: '/shop/' },
    recursive: false,
    only: [],
    except: [],
    rename: { replace: [] },
    max: 100,
    secret: true,
    optional: false,
    allowEmpty: false,
    expose: ['env'],
    groups: [],
    ...given,
  };
}
