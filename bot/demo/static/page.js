// The page: asks what is new, shows it, and carries out what somebody does.
import { hintFor, stepNow } from "./hints.js";
import { showPhone, lock } from "./phones.js";
import { clockTime, longDay, nextTime, startClock } from "./times.js";

const all = (where) => [...document.querySelectorAll(where)];
const one = (where) => document.querySelector(where);
const people = new Map(all(".person").map((person) => [person.dataset.phone, person]));
const steps = all("#steps li");
const VOTING = steps[2];
let hasLocked = false;
let isJumping = false;
let latest = null;

async function send(address, body) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.status === 200 ? answer.json() : {};
}

function announce(texts) {
  if (!texts.length) return;
  one("#said").textContent = texts.length > 3 ? `Nye meldinger på ${texts.length} telefoner` : texts.join(". ");
}

function show(state) {
  startClock(state.now, (now) => {
    one("#time").textContent = clockTime(now);
    one("#date").textContent = longDay(now);
    all(".locked .big").forEach((place) => (place.textContent = clockTime(now)));
    all(".locked .day").forEach((place) => (place.textContent = longDay(now)));
  });
  showJumps(state.stepping || isJumping, state);
  const news = [];
  for (const [key, person] of people) {
    const text = showPhone(person, state.phones[key]);
    if (text) news.push(`Ny melding til ${person.querySelector("h3").textContent}: ${text}`);
    if (text && !person.classList.contains("shown")) tabOf(key).querySelector(".dot").hidden = false;
  }
  announce(news);
  showOthers(state);
  latest = state;
  showSteps();
}

function showJumps(isBusy, state) {
  const waits = isBusy || state.next;
  one("#next").textContent = isBusy ? "spoler …" : waits ? nextTime(state.next, state.now) : "ingenting venter nå";
  all(".jump").forEach((button) => {
    button.setAttribute("aria-busy", String(isBusy));
    button.setAttribute("aria-disabled", String(isBusy || (button.dataset.to === "event" && !waits)));
  });
}

async function jump(to) {
  isJumping = true;
  showJumps(true);
  const { moved, state } = await send("/clock", { to }).finally(() => (isJumping = false));
  if (state) show(state);
  announce([moved ? `Klokka er ${one("#time").textContent}, ${one("#date").textContent}` : "Det er ingenting som venter"]);
}

function showOthers(state) {
  one("#crowd").replaceChildren(...state.others.map((other) => {
    const item = document.createElement("li");
    item.textContent = other.name;
    item.classList.toggle("answered", other.answered);
    return item;
  }));
  const count = state.others.filter((other) => other.answered).length;
  one("#turnout").textContent = state.polled ? `${count} av ${state.others.length} har stemt. Hva de stemte, vet ingen.` : "";
}

function showSteps() {
  if (!latest) return;
  const [proposed, posted, voted, isOver, isMarked] = latest.steps;
  const made = [proposed, posted, voted, isOver, isOver && hasLocked, isMarked];
  const now = stepNow(made, latest.asked);
  leadTo(VOTING, latest.voter);
  steps.forEach((step, number) => {
    const title = step.querySelector("h3");
    step.classList.toggle("done", made[number]);
    step.classList.toggle("now", number === now);
    if (number === now) step.setAttribute("aria-current", "step");
    else step.removeAttribute("aria-current");
    title.setAttribute("aria-label", title.textContent + (made[number] ? " (gjort)" : ""));
  });
  point(steps[now]?.dataset.phone, now);
}

function point(to, step) {
  for (const [key, person] of people) {
    const hint = person.querySelector(".hint");
    const text = key === to ? hintFor(key, step, latest) : "";
    person.classList.toggle("target", key === to);
    hint.hidden = !text;
    hint.textContent = text;
  }
}

function leadTo(step, key) {
  step.dataset.phone = key;
  step.querySelector("button").textContent = `Gå til ${people.get(key).querySelector("h3").textContent}`;
}

function goTo(key) {
  choose(key);
  people.get(key).scrollIntoView({ block: "center", inline: "center" });
  people.get(key).querySelector("textarea").focus({ preventScroll: true });
}

function tabOf(key) {
  return one(`.tabs [data-phone="${key}"]`);
}

function choose(key) {
  for (const [name, person] of people) {
    person.classList.toggle("shown", name === key);
    tabOf(name).setAttribute("aria-pressed", String(name === key));
  }
  tabOf(key).querySelector(".dot").hidden = true;
  const log = people.get(key).querySelector(".log");
  log.scrollTop = log.scrollHeight;
}

async function follow() {
  let seen = "";
  for (;;) {
    try {
      const answer = await fetch(`/state?seen=${seen}`);
      if (answer.status === 200) {
        const state = await answer.json();
        seen = state.version;
        show(state);
      }
      one("#away").hidden = true;
    } catch {
      one("#away").hidden = false;
      await new Promise((wake) => setTimeout(wake, 1000));
    }
  }
}

async function write(person) {
  const field = person.querySelector("textarea");
  const text = field.value.trim();
  if (!text) return;
  const answers = person.dataset.answers ? Number(person.dataset.answers) : null;
  field.value = "";
  reply(person, null);
  await send(`/phones/${person.dataset.phone}/write`, { text, answers });
}

function reply(person, message) {
  const strip = person.querySelector(".answering");
  if (message) person.dataset.answers = message.id;
  else delete person.dataset.answers;
  strip.hidden = !message;
  strip.querySelector("span").textContent = message ? `Svarer på: ${message.text}` : "";
  if (message) person.querySelector("textarea").focus();
}

function lockOne(person, locked) {
  hasLocked ||= locked;
  lock(person, locked);
  const allLocked = [...people.values()].every((each) => each.classList.contains("is-locked"));
  one("#lock-all").setAttribute("aria-pressed", String(allLocked));
  one("#lock-all").textContent = allLocked ? "Lås opp skjermene" : "Lås alle skjermene";
  showSteps();
}

for (const [key, person] of people) {
  const field = person.querySelector("textarea");
  person.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    write(person);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      write(person);
    }
  });
  person.querySelector(".ring")?.addEventListener("click", () =>
    send(`/phones/${key}/call`, { picked_up: person.querySelector(".picked-up").checked }));
  person.querySelector(".hint").addEventListener("click", (event) => {
    field.value = event.target.textContent;
    field.focus();
  });
  person.querySelector(".answering button").addEventListener("click", () => reply(person, null));
  person.querySelector(".lock").addEventListener("click", () => lockOne(person, !person.classList.contains("is-locked")));
  person.querySelectorAll(".keys button").forEach((digit) =>
    digit.addEventListener("click", () => (field.value += digit.textContent)));
  person.addEventListener("press", async (event) => {
    const { opens } = await send(`/phones/${key}/press`, event.detail);
    if (opens) announce([`Knappen åpner ${opens}`]);
  });
  person.addEventListener("answer", (event) => reply(person, event.detail));
}

all(".tabs button").forEach((tab) => tab.addEventListener("click", () => choose(tab.dataset.phone)));
all(".jump").forEach((button) => button.addEventListener("click", () => {
  if (button.getAttribute("aria-disabled") !== "true") jump(button.dataset.to);
}));
one("#lock-all").addEventListener("click", (event) => {
  const locked = event.target.getAttribute("aria-pressed") !== "true";
  for (const person of people.values()) lockOne(person, locked);
});

for (const step of steps.filter((each) => each.dataset.phone)) {
  const go = document.createElement("button");
  go.type = "button";
  go.addEventListener("click", () => goTo(step.dataset.phone));
  step.append(go);
  leadTo(step, step.dataset.phone);
}

choose("maria");
follow();
