// What a newcomer may do next: the step of the list that is now, and what may be written for it.
const AT_KARI = { "": "NY AVSTEMNING", "poll:deadline": "i morgen kl 9" };
/** By step: the same phone is asked for different things as the story goes on. */
const says = [
  { maria: () => "FORSLAG Bowling" },
  { kari: (state) => AT_KARI[state.asked] ?? "" },
  { bjorn: (state) => state.number },
];

/** The step after the last one that is made or begun: one that was passed by is not asked for any more. */
export function stepNow(made, asked) {
  return Math.max(made.lastIndexOf(true), asked.startsWith("poll:") ? 0 : -1) + 1;
}

export function hintFor(key, step, state) {
  return says[step]?.[key]?.(state) ?? "";
}
