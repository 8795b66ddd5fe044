// Preloaded in runs that are not timed: on exit, writes what this process used to file descriptor 3.
// VmHWM and not getrusage's maxRSS: that one starts with the memory of the parent.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: Number(peak?.[1]) / 1024 }));
});
