// One phone: its messages, its buttons, and what its lock screen tells a stranger.
import { clockTime, longDay } from "./times.js";

const SHOWN_LOCKED = 3;

function make(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

const kroner = (ore) => `${(ore / 100).toFixed(2).replace(".", ",")} kr`;
const segments = (count) => `${count} ${count === 1 ? "segment" : "segmenter"}`;

/** Brings the screen up to date; gives back the newest text from the bot when it is new, else "". */
export function showPhone(person, phone) {
  const log = person.querySelector(".log");
  const isFirst = !person.shownMessages;
  const known = (person.shownMessages ??= new Map());
  const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  let newest = "";
  let isNew = false;
  for (const message of phone.messages) {
    const mark = JSON.stringify(message);
    const before = known.get(message.id);
    if (before?.mark === mark) continue;
    const shown = draw(person, message);
    if (before) replace(before.shown, shown);
    else {
      markDay(person, log, message);
      log.append(shown);
      if (!isFirst) arrive(shown);
      isNew = true;
      if (!message.mine) newest = message.text;
    }
    known.set(message.id, { mark, shown });
  }
  if (isNew || wasAtEnd) log.scrollTop = log.scrollHeight;
  if (phone.segments !== undefined) {
    person.querySelector(".cost").textContent = `${segments(phone.segments)} · ${kroner(phone.price)}`;
  }
  if (phone.call) showCall(person, phone.call);
  showLocked(person, phone);
  return isFirst ? "" : newest;
}

function showCall(person, call) {
  const went = person.querySelector(".went");
  went.hidden = false;
  if (went.textContent !== call.said) went.textContent = call.said;
  person.querySelector(".ring").setAttribute("aria-busy", String(call.rings));
}

export function lock(person, locked) {
  person.classList.toggle("is-locked", locked);
  person.querySelector(".locked").hidden = !locked;
  person.querySelector(".open").inert = locked;
  person.querySelector(".lock").setAttribute("aria-pressed", String(locked));
}

function markDay(person, log, message) {
  const said = longDay(new Date(message.at));
  if (said !== person.dataset.day) log.append(make("p", "daymark", said));
  person.dataset.day = said;
}

function arrive(shown) {
  shown.classList.add("new");
  shown.addEventListener("animationend", () => shown.classList.remove("new"), { once: true });
}

function draw(person, message) {
  const shown = make("div", message.mine ? "message mine" : "message");
  const bubble = make("div", "bubble");
  if (message.answers) bubble.append(make("span", "answers", message.answers));
  if (message.picture) {
    const picture = make("img");
    picture.src = message.picture;
    picture.alt = "QR-kode";
    bubble.append(picture);
  }
  bubble.append(withLinks(message.text), meta(person, message));
  shown.append(bubble);
  for (const row of message.buttons ?? []) shown.append(buttons(person, message, row));
  return shown;
}

/** The words, with addresses that can be opened as on any phone. */
function withLinks(text) {
  const shown = make("span", "text");
  for (const piece of text.split(/(https?:\/\/127\.0\.0\.1:\d+\/[\w\/.-]+)/)) {
    if (!piece.startsWith("http")) {
      shown.append(piece);
      continue;
    }
    const link = make("a", "", piece);
    Object.assign(link, { href: piece, target: "_blank", rel: "noopener noreferrer" });
    shown.append(link);
  }
  return shown;
}

function meta(person, message) {
  const line = make("div", "meta");
  if (!message.mine && person.dataset.team === "true") {
    const answer = make("button", "reply");
    answer.type = "button";
    answer.setAttribute("aria-label", `Svar på meldingen: ${message.text.slice(0, 60)}`);
    answer.addEventListener("click", () => person.dispatchEvent(new CustomEvent("answer", { detail: message })));
    line.append(answer);
  }
  if (message.segments && !message.mine) {
    const price = `${segments(message.segments)} · ${kroner(message.price)}`;
    line.append(make("span", "segments", message.encoding === "GSM-7" ? price : `${price} · ${message.encoding}`));
  }
  if (message.edited) line.append(make("span", "", "endret"));
  line.append(make("span", "", clockTime(new Date(message.at))));
  return line;
}

function buttons(person, message, row) {
  const line = make("div", "row");
  for (const { label, does } of row) {
    const button = make("button", label.startsWith("✓") ? "chosen" : "", label);
    button.type = "button";
    button.dataset.does = does;
    button.addEventListener("click", () => {
      button.setAttribute("aria-busy", "true");
      setTimeout(() => button.removeAttribute("aria-busy"), 1500);
      person.dispatchEvent(new CustomEvent("press", { detail: { message: message.id, does } }));
    });
    line.append(button);
  }
  return line;
}

/** Whoever stood on a button stands on the same one afterwards, or on the first that is left. */
function replace(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  before.replaceWith(after);
  if (!focused) return;
  const same = [...after.querySelectorAll("button")].find((button) => button.dataset.does === focused.dataset.does);
  (same ?? after.querySelector("button") ?? after.closest(".log"))?.focus({ preventScroll: true });
}

function showLocked(person, phone) {
  const received = phone.messages.filter((message) => !message.mine);
  const sender = person.querySelector(".sender b").textContent;
  const newest = received.slice(-SHOWN_LOCKED).reverse().map((message) => {
    const notice = make("li");
    const head = make("b", "", sender);
    head.append(make("span", "", clockTime(new Date(message.at))));
    notice.append(head, make("p", "", message.picture ? `Bilde. ${message.text}` : message.text));
    return notice;
  });
  const older = received.length - newest.length;
  if (older > 0) newest.push(make("li", "older", `+ ${older} eldre`));
  person.querySelector(".locked ul").replaceChildren(...newest);
}
