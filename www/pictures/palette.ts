/** Colours of a picture, written into it: a picture that is taken away has no page's style sheet to go by. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  met: string;
  missed: string;
  missedGround: string;
  plan: string;
  earlier: string;
}

export const LIGHT: Palette = {
  paper: "#ffffff",
  ink: "#1b1f24",
  soft: "#565e68",
  line: "#d5d8dc",
  met: "#185c97",
  missed: "#a8431c",
  missedGround: "#f3d9cd",
  plan: "#0b6b5d",
  earlier: "#8a8f96",
};

export const DARK: Palette = {
  paper: "#1a1e22",
  ink: "#e7e9eb",
  soft: "#a4adb7",
  line: "#3a424a",
  met: "#82bdf0",
  missed: "#f0a27c",
  missedGround: "#5a3424",
  plan: "#6fcdb8",
  earlier: "#6c757f",
};
