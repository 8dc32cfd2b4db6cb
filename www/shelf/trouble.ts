/** Why the shelf cannot be used: the browser does not let it, there is no room, or a newer version of the page has written it. */
export type Trouble = "refused" | "full" | "newer";

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  return name === "QuotaExceededError" ? "full" : name === "VersionError" ? "newer" : "refused";
}
