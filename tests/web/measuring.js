// What anybody could measure on a page: each function gives the troubles it found, as sentences.
(() => {
  const shown = (each) => each.checkVisibility() && each.getClientRects().length > 0;
  const all = (wanted) => [...document.querySelectorAll(wanted)].filter(shown);
  const name = (each) => each.outerHTML.slice(0, 100);
  const FIELDS = "input:not([type=hidden]), textarea";

  // Colours as sRGB and alpha, each 0 to 1.
  const colour = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return [red / 255, green / 255, blue / 255, alpha];
  };
  const over = (top, under) => under.map((each, at) => top[3] * top[at] + (1 - top[3]) * each);
  const light = (rgb) => rgb
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  // All that is painted under it, from the paper up; the paper of a browser is white.
  const background = (each) => {
    const layers = [];
    for (let at = each; at; at = at.parentElement) layers.unshift(colour(getComputedStyle(at).backgroundColor));
    return layers.reduce((under, top) => over(top, under), [1, 1, 1]);
  };
  const against = (text, behind) => contrast(over(colour(text), behind), behind);

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && shown(node.parentElement) && !node.parentElement.closest("textarea")) found.push(node);
    }
    return found;
  };
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };

  const sideways = () => {
    const found = all("body *").filter((each) => !each.matches(".skip")).filter((each) => {
      const box = each.getBoundingClientRect();
      const cut = each.matches("button, a, summary, label") && each.scrollWidth > each.clientWidth + 1;
      return (cut && getComputedStyle(each).display !== "inline") || box.right > innerWidth + 1 || box.left < -1;
    }).map((each) => `does not fit: ${name(each)}`);
    const wide = document.scrollingElement.scrollWidth;
    return wide > innerWidth ? [`scrolls sideways: ${wide} > ${innerWidth}`, ...found] : found;
  };

  // Words on top of other words, or cut off by a box that does not grow.
  const covered = () => {
    const placed = texts().flatMap((node) => boxes(node).map((box) => ({ node, box })));
    const troubles = [];
    placed.forEach(({ node, box }, at) => {
      for (const other of placed.slice(at + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (node !== other.node && wide > 2 && high > 2) troubles.push(`"${node.data}" lies on "${other.node.data}"`);
      }
      for (let each = node.parentElement; each; each = each.parentElement) {
        const style = getComputedStyle(each);
        const edge = each.getBoundingClientRect();
        if (style.overflowY !== "visible" && each !== document.documentElement && box.bottom > edge.bottom + 1) {
          troubles.push(`"${node.data}" is cut off`);
        }
      }
    });
    return troubles;
  };

  // What is tapped: all of a card, the whole line of a choice.
  const targets = () => all(`a, button, summary, ${FIELDS}`).filter((each) => {
    const box = (each.closest(".card, label") || each).getBoundingClientRect();
    const least = each.matches("p a:not(.link)") ? 24 : 44;
    return box.height < least - 0.01 || box.width < least - 0.01;
  }).map((each) => `is hard to hit: ${name(each)} ${JSON.stringify(each.getBoundingClientRect())}`);

  // iOS zooms in on a field with smaller letters than 16.
  const letters = () => all("body, button, textarea, input:not([type=hidden], [type=radio])")
    .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16).map((each) => `has small letters: ${name(each)}`);

  const named = () => [
    ...all(FIELDS).filter((each) => {
      const labels = (each.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id));
      return ![...each.labels, ...labels].some((label) => label && shown(label) && label.innerText.trim());
    }).map((each) => `has no label: ${name(each)}`),
    ...all("button, a, summary").filter((each) => !each.innerText.trim()).map((each) => `says nothing: ${name(each)}`),
  ];

  const built = (lang) => {
    const troubles = [];
    const headings = all("h1, h2, h3, h4").map((each) => Number(each.tagName[1]));
    const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
    if (headings.filter((each) => each === 1).length !== 1) troubles.push(`has ${headings} as headings`);
    headings.forEach((each, at) => at && each > headings[at - 1] + 1 && troubles.push(`skips to h${each}`));
    if (document.documentElement.lang !== lang) troubles.push(`is in ${document.documentElement.lang}, not ${lang}`);
    if (new Set(ids).size !== ids.length) troubles.push(`has an id twice: ${ids}`);
    for (const kind of ["aria-describedby", "aria-labelledby", "for"]) {
      for (const each of document.querySelectorAll(`[${kind}]`)) {
        const missing = each.getAttribute(kind).split(" ").filter((id) => !document.getElementById(id));
        if (missing.length) troubles.push(`means what is not there: ${name(each)}`);
      }
    }
    return troubles;
  };

  const colours = () => [
    ...new Set(texts().map((node) => node.parentElement)), ...all(FIELDS),
  ].flatMap((each) => {
    const style = getComputedStyle(each);
    const troubles = [];
    const ratio = against(style.color, background(each));
    if (ratio < 4.5) troubles.push(`is hard to read (${ratio.toFixed(2)}): ${name(each)}`);
    if (each.matches("input[type=password], textarea, button")) {
      const edge = against(style.borderTopColor, background(each.parentElement));
      if (edge < 3) troubles.push(`has a faint edge (${edge.toFixed(2)}): ${name(each)}`);
    }
    return troubles;
  });

  // Where the keyboard is now: "" where it can be seen, and what is wrong with it.
  const focus = () => {
    const each = document.activeElement;
    const ring = [getComputedStyle(each), getComputedStyle(each, "::after")]
      .find((style) => style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2);
    if (!ring) return `the focus is not seen on ${name(each)}`;
    if (against(ring.outlineColor, background(each.parentElement)) < 3) return `the focus is faint on ${name(each)}`;
    const box = each.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return inside ? "" : `the focus is outside the window on ${name(each)}`;
  };
  // All that can be reached, in its order on the page; of radio buttons one.
  const stops = () => all(`a[href], button, summary, ${FIELDS}`)
    .filter((each, at, found) => each.type !== "radio" || found.findIndex((one) => one.name === each.name) === at);
  const stop = () => stops().indexOf(document.activeElement);

  return {
    colours,
    focus,
    stop,
    stops: () => stops().map(name),
    words: () => texts().map((node) => node.data.trim()),
    troubles: (lang) => [
      ...sideways(), ...covered(), ...targets(), ...letters(), ...named(), ...built(lang), ...colours(),
    ],
    fits: () => [...sideways(), ...covered()],
  };
})()
