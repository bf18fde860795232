// Command line options, medians and tables shared by the benchmarks.
import { parseArgs } from 'node:util';

/** The command line options with their defaults. An option whose default is a number must be a positive number. */
export function options(defaults) {
  const known = Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: String(value) }]);
  const { values } = parseArgs({ options: Object.fromEntries(known) });
  for (const [name, value] of Object.entries(defaults)) {
    if (typeof value !== 'number') continue;
    values[name] = Number(values[name]);
    if (!(values[name] > 0)) throw new Error(`--${name} must be a positive number`);
  }
  return values;
}

export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : undefined;
}

export const UNITS = {
  ms: (number) => `${Math.round(number)} ms`,
  KB: (number) => `${(number / 1000).toFixed(1)} KB`,
  MB: (number) => `${(number / 1e6).toFixed(1)} MB`,
  '×': (number) => `${number.toFixed(2)} ×`,
  '': (number) => String(Math.round(number)),
};

/** A table row: name, median and range of the numbers, and whether the median meets the goal. */
export function row(name, numbers, unit, goal) {
  const known = numbers.filter(Number.isFinite);
  const format = UNITS[unit];
  const target = goal === undefined ? '' : format(goal);
  if (!known.length) return [name, 'none', '', target, ''];
  const [middle, least, most] = [median(known), Math.min(...known), Math.max(...known)];
  const range = least === most ? '' : `${format(least).replace(/ \S+$/, '')} to ${format(most)}`;
  return [name, format(middle), range, target, goal === undefined ? '' : middle <= goal ? 'met' : 'MISSED'];
}

export function table(title, rows) {
  const lines = [['', 'median', 'range', 'goal', ''], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const format = (line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd();
  return [`\n${title}`, ...lines.map((line) => `  ${format(line)}`)].join('\n');
}
