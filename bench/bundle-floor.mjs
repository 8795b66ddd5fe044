// Bundles the floor program in the same way as the product: node bench/bundle-floor.mjs
import { bundleEntry } from '../scripts/bundle-entry.mjs';

await bundleEntry('build/bench/floor.js', 'build/bench/floor');
