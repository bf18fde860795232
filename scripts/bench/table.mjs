// Medians and a table for the terminal.

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

/** A line of a table: name, median, spread, and, where there is a goal, whether it is met. */
export function row(name, numbers, unit, goal) {
  const known = numbers.filter(Number.isFinite);
  const write = UNITS[unit];
  if (!known.length) return [name, 'none', '', ...(goal === undefined ? ['', ''] : [write(goal), ''])];
  const middle = median(known);
  const [least, most] = [Math.min(...known), Math.max(...known)].map(write);
  const verdict = goal === undefined ? ['', ''] : [write(goal), middle <= goal ? 'met' : 'MISSED'];
  return [name, write(middle), least === most ? '' : `${least.replace(/ \S+$/, '')} to ${most}`, ...verdict];
}

export function table(title, rows) {
  const lines = [['', 'median', 'least to most', 'goal', ''], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const written = lines.map((line) => line.map((cell, column) => (column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd());
  return [`\n${title}`, ...written.map((line) => `  ${line}`)].join('\n');
}
