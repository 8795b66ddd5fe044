// `@actions/github` without its API client: only the context is used, and the package exports no path to it alone.
import { Context } from '../../node_modules/@actions/github/lib/context.js';

export const context = new Context();
