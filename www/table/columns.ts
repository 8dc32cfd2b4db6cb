/** The columns, in their order. */
export const COLUMNS = ["indicator", "value", "unit", "period", "achievement", "plan", "changes", "status"] as const;
export type Column = (typeof COLUMNS)[number];
