// Times as they are said in Norwegian, on a clock that walks on between two answers.
const ZONE = { timeZone: "Europe/Oslo" };
const parts = new Intl.DateTimeFormat("nb-NO", { ...ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("nb-NO", { ...ZONE, weekday: "long", day: "numeric", month: "long" });
const short = new Intl.DateTimeFormat("nb-NO", { ...ZONE, weekday: "long", day: "numeric", month: "numeric" });
let ticking = null;

export function clockTime(at) {
  return parts.format(at).replace(":", ".");
}

export function longDay(at) {
  return day.format(at);
}

export function nextTime(iso) {
  const at = new Date(iso);
  const found = Object.fromEntries(short.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.weekday} ${found.day}.${found.month}. kl. ${clockTime(at)}`;
}

export function startClock(iso, tell) {
  const offset = new Date(iso) - Date.now();
  clearInterval(ticking);
  const now = () => new Date(Date.now() + offset);
  tell(now());
  ticking = setInterval(() => tell(now()), 5000);
}
