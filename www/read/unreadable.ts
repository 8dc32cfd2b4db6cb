/** Why a file could not be read; the reader gets a sentence for each. */
export type Reason =
  | "tooLong"
  | "damaged"
  | "locked"
  | "swollen"
  | "picture"
  | "oldWord"
  | "sheet"
  | "archive"
  | "richText"
  | "noText"
  | "empty"
  | "notLoaded";

export class Unreadable extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** Longer files are not opened. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** No part of a packed file may unpack to more. */
export const MOST_UNPACKED = 64 * 1024 * 1024;
