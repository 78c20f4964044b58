// Times as they are said in Norwegian, on a clock that walks on between two answers.
const DAY = 24 * 3600 * 1000;
const ZONE = { timeZone: "Europe/Oslo" };
const parts = new Intl.DateTimeFormat("nb-NO", { ...ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("nb-NO", { ...ZONE, weekday: "long", day: "numeric", month: "long" });
const weekday = new Intl.DateTimeFormat("nb-NO", { ...ZONE, weekday: "long" });
const dayMonth = new Intl.DateTimeFormat("nb-NO", { ...ZONE, day: "numeric", month: "numeric" });
let ticking = null;

export function clockTime(at) {
  return parts.format(at).replace(":", ".");
}

export function longDay(at) {
  return day.format(at);
}

/** "i dag 20.59", "i morgen 09.00", "torsdag 15.00", "3.12. 08.00": as near as it is. */
export function nextTime(iso, nowIso) {
  const [at, now] = [new Date(iso), new Date(nowIso)];
  const near = ["i dag", "i morgen"][[0, DAY].findIndex((ahead) => longDay(at) === longDay(now.getTime() + ahead))];
  const when = near ?? (at - now < 6 * DAY ? weekday.format(at) : dayMonth.format(at));
  return `${when} ${clockTime(at)}`;
}

export function startClock(iso, tell) {
  const offset = new Date(iso) - Date.now();
  clearInterval(ticking);
  const now = () => new Date(Date.now() + offset);
  tell(now());
  ticking = setInterval(() => tell(now()), 5000);
}
