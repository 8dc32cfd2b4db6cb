/** What lies on a page. Points, from the top left corner; `y` of words is their base line. */

export interface Word {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Whether a space stands before it. */
  spaced: boolean;
}

/** A ruled line: `at` is its y, or x if it is upright; `from` and `to` are its ends. */
export interface Rule {
  upright: boolean;
  at: number;
  from: number;
  to: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
  rules: Rule[];
}

export type Matrix = readonly [number, number, number, number, number, number];

export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The number that `share` of all lie below; 0 where there are none. */
export const quantile = (numbers: number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? 0;

export const median = (numbers: number[]) => quantile(numbers, 0.5);

/** Numbers that lie within `near` of their neighbour become one, in their middle; sorted. */
export function clustered(numbers: number[], near: number): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const clusters: number[][] = [];
  for (const number of sorted) {
    const last = clusters.at(-1);
    if (last && number - last.at(-1)! <= near) last.push(number);
    else clusters.push([number]);
  }
  return clusters.map((cluster) => (cluster[0]! + cluster.at(-1)!) / 2);
}
