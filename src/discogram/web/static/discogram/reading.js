/* The viewer beside the reading form, and the marks that the form carries.
   Where the viewer cannot run, the plain slices of the page stay. */
(() => {
  "use strict";

  // The form keeps itself by keeping.js, which is told of what no field tells.
  const form = document.getElementById("reading");
  const changed = () => form?.dispatchEvent(new Event("change"));

  // --- The marks: labels of discs and key slices -------------------------------------------
  const facts = JSON.parse(document.getElementById("viewer-facts")?.textContent ?? "null");
  const viewer = document.getElementById("viewer");
  const list = document.getElementById("marks");
  const readMark = (item) => {
    const [kind, image, x, y, z, plane, disc] = item.dataset.mark.split(" ");
    return { kind, image, at: [x, y, z].map(Number), plane, disc, item };
  };
  const marks = () => (list ? [...list.children].map(readMark) : []);
  const button = (words, what) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "secondary";
    made.textContent = words;
    made.addEventListener("click", what);
    return made;
  };
  const withButtons = (item) => {
    if (!viewer) return;
    const mark = readMark(item);
    const link = item.querySelector("a");
    if (link && mark.image === facts?.image) {
      // The mark is on this very image: no page has to be loaded to see it.
      link.addEventListener("click", (event) => {
        if (viewer.dataset.state !== "ready") return;
        event.preventDefault();
        goTo(mark);
      });
    } else if (!link) item.append(button(viewer.dataset.go, () => goTo(mark)));
    if (!form) return;
    item.append(
      button(viewer.dataset.remove, () => {
        item.remove();
        changed();
        overlay();
      }),
    );
  };
  const addMark = (kind, at, plane, disc) => {
    const words = [kind, facts.image, ...at.map((each) => each.toFixed(1)), plane ?? "-", disc || "-"].join(" ");
    const item = document.createElement("li");
    item.dataset.mark = words;
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "mark";
    input.value = words;
    const label = kind === "key_slice" ? viewer.dataset.keySlice : viewer.dataset.discCentre;
    const name = `${label} ${facts.discs[disc] ?? ""}`.trim();
    item.append(input, `${name} (${at.map((each, axis) => where(axis, each)).join(" · ")} mm)`);
    // A disc has one centre: a second click moves its label.
    const same = (each) => each.kind === "disc_centre" && each.image === facts.image && each.disc === disc;
    if (kind === "disc_centre") for (const each of marks().filter(same)) each.item.remove();
    list.append(item);
    withButtons(item);
    changed();
    overlay();
  };
  const LETTERS = ["LR", "PA", "IS"];
  const language = document.documentElement.lang;
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: false });
  const where = (axis, value) => `${LETTERS[axis][value < 0 ? 0 : 1]} ${one.format(Math.abs(value))}`;
  let goTo = () => {};
  let overlay = () => {};
  if (list) for (const item of list.children) withButtons(item);

  // --- Brightness and contrast: of the volume's window, or of the film's picture ----------
  const bright = document.getElementById("brightness");
  const contrast = document.getElementById("contrast");
  const film = document.querySelector("img.film");
  const STEP = 10;
  let applyTone = () => {
    if (!film) return;
    film.style.filter = `brightness(${1 + bright.value / 100}) contrast(${2 ** (contrast.value / 50)})`;
  };
  const tone = (slider, by) => {
    slider.value = String(Number(slider.value) + by);
    applyTone();
  };
  for (const each of [bright, contrast]) each?.addEventListener("input", () => applyTone());
  const filmZoom = (times) => {
    film.dataset.zoom = String(times ? Math.min(Math.max(Number(film.dataset.zoom ?? 1) * times, 1), 8) : 1);
    film.style.width = film.style.height = `${Number(film.dataset.zoom) * 100}%`;
  };
  if (film) {
    const act = { in: () => filmZoom(1.25), out: () => filmZoom(0.8), reset: () => filmZoom(0) };
    for (const each of document.querySelectorAll("[data-act]")) {
      each.addEventListener("click", () => {
        act[each.dataset.act]?.();
        if (each.dataset.act !== "reset") return;
        bright.value = contrast.value = "0";
        applyTone();
      });
    }
  }
  // Beside the form the image takes the height of the window that nothing else stands in. It
  // grows once the head of the page is scrolled away, when the scrolling has come to rest.
  const room = document.querySelector(".room");
  const REST_MS = 120;
  let resting = 0;
  const LARGE_PX = 24;
  const fit = () => {
    room.classList.toggle("large", parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE_PX);
    room.style.setProperty("--above", `${Math.max(0, Math.round(room.getBoundingClientRect().top))}px`);
  };
  const fitSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(fit, REST_MS);
  };
  addEventListener("resize", fitSoon);
  addEventListener("scroll", fitSoon, { passive: true });
  fit();
  if (!viewer || !facts) return;

  // --- The viewer ---------------------------------------------------------------------------
  const tell = (word) => {
    const told = viewer.querySelector(".viewer-state");
    told.textContent = viewer.dataset[word] ?? "";
    told.dataset.word = word;
  };
  const state = (word) => {
    viewer.dataset.state = word;
    tell(word);
  };
  const plain = document.getElementById("plain");
  const fail = () => {
    state("failed");
    viewer.querySelector(".stage").hidden = true;
    plain.hidden = false;
  };
  viewer.hidden = false;
  state("loading");
  const library = globalThis.niivue;
  if (!library || !document.createElement("canvas").getContext("webgl2")) {
    fail();
    return;
  }

  const PLANES = { axial: 0, coronal: 1, sagittal: 2 };
  // Which two axes of RAS a plane shows, across and up, and the one it is leafed along.
  const AXES = [[0, 1, 2], [0, 2, 1], [1, 2, 0]];
  const canvas = document.getElementById("canvas");
  const stage = viewer.querySelector(".stage");
  const sides = viewer.querySelector(".sides");
  const svg = viewer.querySelector(".overlay");
  let active = "axial";
  let shown = "all";
  let place = [0, 0, 0];

  const CROSS = 1;

  const nv = new library.Niivue({
    isRadiologicalConvention: true,
    sagittalNoseLeft: true,
    isSliceMM: true,
    isOrientationTextVisible: false,
    isColorbar: false,
    show3Dcrosshair: false,
    dragAndDropEnabled: false,
    // The numbers are the viewer's own modes: cross, pan, window.
    mouseEventConfig: { leftButton: { primary: 8 }, centerButton: 3, rightButton: 9 },
    multiplanarShowRender: 0,
    multiplanarPadPixels: 6,
    crosshairWidth: CROSS,
    crosshairWidthUnit: "mm",
    crosshairGap: 12,
    crosshairColor: [0.2, 0.9, 0.4, 0.6],
    backColor: [0, 0, 0, 1],
    clipPlaneHotKey: "",
    cycleClipPlaneHotKey: "",
    viewModeHotKey: "",
    loadingText: "",
    logLevel: "silent",
  });

  const make = (kind, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const ratio = () => canvas.width / canvas.clientWidth || 1;
  // Where a place in mm stands in a tile, in the page's own pixels.
  const project = (tile, mm) => {
    const [across, up] = AXES[tile.axCorSag];
    const [left, top, width, height] = tile.leftTopWidthHeight;
    const x = (mm[across] - tile.leftTopMM[0]) / tile.fovMM[0];
    const y = (mm[up] - tile.leftTopMM[1]) / tile.fovMM[1];
    return [(left + x * width) / ratio(), (top + (1 - y) * height) / ratio()];
  };
  const inside = (tile, [x, y]) => {
    const [left, top, width, height] = tile.leftTopWidthHeight.map((each) => each / ratio());
    return x >= left && x <= left + width && y >= top && y <= top + height;
  };
  // While the window changes its size a tile may stand there that has none yet: nothing lies in it.
  const hasPlace = (tile) => [...tile.leftTopWidthHeight, ...tile.leftTopMM].every(Number.isFinite) && tile.fovMM.every((each) => Number.isFinite(each) && each !== 0);
  const tiles = () => nv.screenSlices.filter((tile) => tile.axCorSag <= 2 && Number.isFinite(tile.sliceFrac) && hasPlace(tile));

  // The letters follow from how the tile is drawn, not from how it should be.
  const letters = () => {
    sides.replaceChildren();
    for (const tile of tiles()) {
      const [left, top, width, height] = tile.leftTopWidthHeight.map((each) => each / ratio());
      const [across, up] = AXES[tile.axCorSag];
      const [low, high] = LETTERS[across];
      const [down, above] = LETTERS[up];
      const mirrored = tile.fovMM[0] < 0;
      const put = (text, x, y) => {
        const span = document.createElement("span");
        span.textContent = text;
        span.style.left = `${x}px`;
        span.style.top = `${y}px`;
        span.dataset.tile = Object.keys(PLANES)[tile.axCorSag];
        sides.append(span);
      };
      put(mirrored ? high : low, left + 16, top + height / 2);
      put(mirrored ? low : high, left + width - 16, top + height / 2);
      put(tile.fovMM[1] < 0 ? down : above, left + width / 2, top + 16);
      put(tile.fovMM[1] < 0 ? above : down, left + width / 2, top + height - 16);
    }
  };

  // What lies farther from the slice than this is not in the picture.
  const NEAR_MM = 5;
  const off = (tile, mm) => mm[AXES[tile.axCorSag][2]] - place[AXES[tile.axCorSag][2]];
  const offSlice = (tile, mm) => Math.abs(off(tile, mm));
  // How far a disc reaches out of its middle is known of a confirmed one.
  const meets = (tile, label) => offSlice(tile, label.at) <= (label.reach?.[AXES[tile.axCorSag][2]] ?? NEAR_MM);
  // An axial slice shows one disc or none, and no other's name may stand in it. The other planes
  // run along the column: every name stands at its place, faint where the slice is beside it.
  const isNamed = (tile, label) => tile.axCorSag !== PLANES.axial || meets(tile, label);
  // A tile's own part of the overlay: a needle never runs on into the plane beside it.
  const clipped = (tile) => {
    const [x, y, width, height] = tile.leftTopWidthHeight.map((each) => each / ratio());
    const part = make("svg", { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` });
    svg.append(part);
    return part;
  };
  // A needle runs through many slices: strong where it is in this one, faint where it is not,
  // with a point where it goes through. One that has nothing to do with the slice is not drawn.
  const PIECES = 40;
  const drawNeedle = (part, tile, from, to, ofTheDisc) => {
    const at = (share) => from.map((each, axis) => each + share * (to[axis] - each));
    const isFar = (piece) => offSlice(tile, at((piece + 0.5) / PIECES)) > NEAR_MM;
    const pieces = [...Array(PIECES).keys()];
    if (!ofTheDisc && pieces.every(isFar)) return;
    for (let first = 0, next = 1; first < PIECES; first = next) {
      for (next = first + 1; next < PIECES && isFar(next) === isFar(first); ) next += 1;
      const [x1, y1] = project(tile, at(first / PIECES));
      const [x2, y2] = project(tile, at(next / PIECES));
      part.append(make("line", { x1, y1, x2, y2, class: isFar(first) ? "needle far" : "needle" }));
    }
    const [below, above] = [off(tile, from), off(tile, to)];
    if (below * above >= 0) return;
    const [cx, cy] = project(tile, at(below / (below - above)));
    part.append(make("circle", { cx, cy, r: 4, class: "through" }));
  };
  // A name stands beside its disc where no other name stands; where there is no room for it, the
  // disc's ring alone tells of it, and a nearer look shows the name.
  const LINE_PX = 18;
  const apart = (one, other) => one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
  const fits = (tile, box) => {
    const [left, , width] = tile.leftTopWidthHeight.map((each) => each / ratio());
    return box.x >= left && box.x + box.width <= left + width;
  };
  const putName = (tile, label, [x, y], leftFirst, taken) => {
    const text = make("text", { class: meets(tile, label) ? "" : "far", "data-tile": Object.keys(PLANES)[tile.axCorSag] });
    text.textContent = facts.discs[label.disc] ?? label.disc;
    svg.append(text);
    for (const lower of [0, LINE_PX, -LINE_PX]) {
      for (const left of [leftFirst, !leftFirst]) {
        for (const [name, value] of Object.entries({ x: left ? x - 9 : x + 9, y: y + 5 + lower, "text-anchor": left ? "end" : "start" })) text.setAttribute(name, value);
        const box = text.getBBox();
        if (!fits(tile, box) || !taken.every((each) => apart(box, each))) continue;
        taken.push(box);
        return;
      }
    }
    text.remove();
  };

  // One label for each disc: a reader's own mark goes before what a physician confirmed on this CT.
  const labels = () => {
    const found = new Map(facts.confirmed.map((each) => [each.disc, each]));
    for (const mark of marks()) if (mark.image === facts.image && mark.kind === "disc_centre") found.set(mark.disc, mark);
    return [...found.values()];
  };
  // Where the planned needles of a label end. One that was chosen on this CT is drawn where it lies.
  const planned = (label) => facts.needles.filter((each) => each.disc === label.disc).map((each) => label.at.map((at, axis) => at + each.towards[axis] * (each.length ?? 100)));

  // A sagittal slice has no side at its edges: it lies in one. Its corner says how far to which side
  // of the image's middle: where the scan's own zero lies, and where the patient's midline, is not
  // told by the file. In a narrow picture it stands beneath the letter of the upper edge.
  const NARROW_PX = 420;
  const LETTER_PX = 34;
  const sideOfSlice = (tile) => {
    if (tile.axCorSag !== PLANES.sagittal) return;
    const [left, top, width] = tile.leftTopWidthHeight.map((each) => each / ratio());
    const off = place[0] - nv.frac2mm([0.5, 0.5, 0.5], 0, true)[0];
    const far = whole.format(Math.abs(off));
    const made = document.createElement("b");
    made.textContent = far === "0" ? viewer.dataset.atMiddle : `${LETTERS[0][off < 0 ? 0 : 1]} ${far} mm ${viewer.dataset.fromMiddle}`;
    made.className = width < NARROW_PX ? "slice-side narrow" : "slice-side";
    made.style.left = `${left + 6}px`;
    made.style.top = `${top + 6 + (width < NARROW_PX ? LETTER_PX : 0)}px`;
    made.style.maxWidth = `${Math.max(width - 12, 0)}px`;
    sides.append(made);
  };
  // Where all three stand side by side, a frame shows which of them the arrows leaf through.
  const frameOfLeafed = (tile) => {
    if (shown !== "all" || tile.axCorSag !== PLANES[active]) return;
    const [x, y, width, height] = tile.leftTopWidthHeight.map((each) => each / ratio());
    svg.append(make("rect", { x: x + 2, y: y + 2, width: Math.max(width - 4, 0), height: Math.max(height - 4, 0), class: "leafed", "data-tile": active }));
  };
  const leafed = document.getElementById("leafed");
  const tellLeafed = () => {
    const words = `${leafed.dataset.words} ${viewer.querySelector(`[data-plane=${active}]`).textContent}`;
    if (leafed.textContent !== words) leafed.textContent = words;
  };

  overlay = () => {
    letters();
    svg.replaceChildren();
    tellLeafed();
    tiles().forEach(sideOfSlice);
    tiles().forEach(frameOfLeafed);
    const taken = [];
    const all = labels();
    for (const tile of tiles()) {
      const lines = clipped(tile);
      for (const each of facts.confirmed) if (each.needle) drawNeedle(lines, tile, ...each.needle, meets(tile, each));
      // What the slice meets has its name before what it passes by.
      for (const label of [...all].sort((one, other) => offSlice(tile, one.at) - offSlice(tile, other.at))) {
        const at = project(tile, label.at);
        const chosen = facts.confirmed.find((each) => each.disc === label.disc)?.needle;
        const tips = chosen ? [chosen[1]] : planned(label);
        if (!chosen) for (const tip of tips) drawNeedle(lines, tile, label.at, tip, meets(tile, label));
        if (!inside(tile, at) || !isNamed(tile, label)) continue;
        svg.append(make("circle", { cx: at[0], cy: at[1], r: 5, class: meets(tile, label) ? "disc" : "disc far" }));
        // The name stands on the side from which no needle comes.
        putName(tile, label, at, tips.length > 0 && project(tile, tips[0])[0] > at[0], taken);
      }
    }
  };
  // On a large scan a millimetre is thinner than a point of the screen, and would not be drawn.
  const THINNEST_PX = 1.5;
  const crossWidth = () => Math.max(CROSS, ...tiles().filter((tile) => tile.leftTopWidthHeight[2] > 0).map((tile) => (THINNEST_PX * ratio() * Math.abs(tile.fovMM[0])) / tile.leftTopWidthHeight[2]));
  const isCrossWide = () => nv.opts.crosshairWidth === 0 || Math.abs(nv.opts.crosshairWidth / crossWidth() - 1) < 0.05;
  const draw = nv.drawScene.bind(nv);
  nv.drawScene = (...all) => {
    let answer = draw(...all);
    if (!isCrossWide()) {
      nv.opts.crosshairWidth = crossWidth();
      if (nv.crosshairs3D) nv.crosshairs3D.mm[0] = Number.NaN; // made anew as wide as this
      answer = draw(...all);
    }
    overlay();
    showTone();
    return answer;
  };

  nv.onLocationChange = ({ mm, values }) => {
    place = [mm[0], mm[1], mm[2]];
    const value = values?.[0]?.value;
    const measured = Number.isFinite(value) && facts.hu ? ` · ${whole.format(value)} ${viewer.dataset.hu}` : "";
    document.getElementById("at").textContent = `${place.map((each, axis) => where(axis, each)).join(" · ")} mm${measured}`;
  };
  goTo = (mark) => {
    nv.scene.crosshairPos = nv.mm2frac(mark.at);
    nv.createOnLocationChange();
    nv.drawScene();
    if (mark.plane in PLANES) choosePlane(mark.plane);
    stage.focus();
  };

  const press = (name, value) => {
    for (const each of viewer.querySelectorAll(`[data-${name}]`)) each.setAttribute("aria-pressed", String(each.dataset[name] === value));
  };
  const choosePlane = (plane) => {
    shown = plane;
    if (plane in PLANES) active = plane;
    nv.setSliceType(plane in PLANES ? PLANES[plane] : nv.sliceTypeMultiplanar);
    press("plane", plane);
  };
  // What an MR's numbers mean differs from scan to scan: its windows follow from them.
  const SAMPLES = 200_000;
  const ofTheValues = () => {
    const { img, hdr } = nv.volumes[0];
    const every = Math.max(1, Math.floor(img.length / SAMPLES));
    const some = Float64Array.from({ length: Math.floor(img.length / every) }, (_, at) => img[at * every] * (hdr.scl_slope || 1) + hdr.scl_inter)
      .filter(Number.isFinite)
      .sort();
    const share = (part) => some[Math.round(part * (some.length - 1))] ?? 0;
    const [low, high] = [share(0.01), share(0.99)];
    const width = Math.max(high - low, 1);
    const all = [nv.volumes[0].global_min, nv.volumes[0].global_max];
    return [[(low + high) / 2, width], [(low + high) / 2, width / 2], [(all[0] + all[1]) / 2, Math.max(all[1] - all[0], 1)]];
  };
  let windows = facts.windows;
  let base = [40, 400];
  const setWindow = ([centre, width]) => {
    nv.volumes[0].cal_min = centre - width / 2;
    nv.volumes[0].cal_max = centre + width / 2;
    nv.updateGLVolume();
  };
  const chooseWindow = (index) => {
    if (!windows[index] || !nv.volumes.length) return;
    base = windows[index];
    setWindow(base);
    press("window", String(index));
  };
  // Brighter is a lower centre, more contrast a narrower window; 50 steps halve it.
  applyTone = () => setWindow([base[0] - (bright.value / 100) * base[1], base[1] * 2 ** (-contrast.value / 50)]);
  const showTone = () => {
    if (!nv.volumes.length) return;
    const { cal_min: low, cal_max: high } = nv.volumes[0];
    const [centre, width] = [(low + high) / 2, Math.max(high - low, 1e-6)];
    if (document.activeElement !== bright) bright.value = String(Math.round(((base[0] - centre) / base[1]) * 100));
    if (document.activeElement !== contrast) contrast.value = String(Math.round(-50 * Math.log2(width / base[1])));
    document.getElementById("tone").textContent = `${viewer.dataset.centre} ${whole.format(centre)} · ${viewer.dataset.width} ${whole.format(width)}${facts.hu ? ` ${viewer.dataset.hu}` : ""}`;
  };
  // A double click takes the window back to the one that was chosen.
  nv.resetBriCon = () => setWindow(base);

  const MOST = 12;
  const zoom = (times) => {
    const pan = nv.scene.pan2Dxyzmm;
    const now = Math.min(Math.max(pan[3] * times, 1), MOST);
    // The cross stays where it is on the screen.
    const shifted = place.map((mm, axis) => pan[axis] + (pan[3] - now) * mm);
    nv.setPan2Dxyzmm(now === 1 ? [0, 0, 0, 1] : [...shifted, now]);
  };
  const cross = () => {
    const on = nv.opts.crosshairWidth === 0;
    nv.setCrosshairWidth(on ? CROSS : 0);
    viewer.querySelector("[data-act=cross]").setAttribute("aria-pressed", String(on));
  };
  const reset = () => {
    nv.setPan2Dxyzmm([0, 0, 0, 1]);
    setWindow(base);
    choosePlane("all");
  };
  const ACTS = { in: () => zoom(1.25), out: () => zoom(0.8), cross, reset };
  const leaf = (steps) => {
    const moves = { axial: [0, 0, steps], coronal: [0, steps, 0], sagittal: [steps, 0, 0] };
    nv.moveCrosshairInVox(...moves[active]);
  };
  const turnTo = (step) => {
    const names = Object.keys(PLANES);
    active = names[(names.indexOf(active) + step + 3) % 3];
    if (shown === "all") overlay();
    else choosePlane(active);
  };
  const KEYS = {
    ArrowUp: () => leaf(1),
    ArrowDown: () => leaf(-1),
    PageUp: () => leaf(10),
    PageDown: () => leaf(-10),
    ArrowRight: () => turnTo(1),
    ArrowLeft: () => turnTo(-1),
    1: () => chooseWindow(0),
    2: () => chooseWindow(1),
    3: () => chooseWindow(2),
    "+": () => zoom(1.25),
    "-": () => zoom(0.8),
    0: () => reset(),
    x: () => cross(),
    b: () => tone(bright, STEP),
    B: () => tone(bright, -STEP),
    c: () => tone(contrast, STEP),
    C: () => tone(contrast, -STEP),
    k: () => document.getElementById("mark-slice")?.click(),
  };
  stage.addEventListener(
    "keydown",
    (event) => {
      // The viewer's own keys would move what ours do not say.
      event.stopPropagation();
      const what = KEYS[event.key];
      if (!what || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      what();
    },
    true,
  );
  for (const each of viewer.querySelectorAll("[data-plane]")) each.addEventListener("click", () => choosePlane(each.dataset.plane));
  for (const each of viewer.querySelectorAll("[data-window]")) each.addEventListener("click", () => chooseWindow(Number(each.dataset.window)));
  for (const each of viewer.querySelectorAll("[data-act]")) each.addEventListener("click", () => ACTS[each.dataset.act]());
  const disc = () => document.getElementById("mark-disc").value;
  document.getElementById("mark-centre")?.addEventListener("click", () => {
    tell(disc() ? viewer.dataset.state : "chooseDisc");
    if (disc()) addMark("disc_centre", place, null, disc());
    else document.getElementById("mark-disc").focus();
  });
  document.getElementById("mark-slice")?.addEventListener("click", () => addMark("key_slice", place, active, disc()));

  const start = async () => {
    await nv.attachToCanvas(canvas);
    canvas.tabIndex = -1;
    const answer = await fetch(facts.volume);
    if (!answer.ok) throw new Error(String(answer.status));
    await nv.loadFromArrayBuffer(await answer.arrayBuffer(), "volume.nii.gz");
    if (!nv.volumes.length) throw new Error("no volume");
    if (!windows.length) windows = ofTheValues();
    choosePlane("all");
    chooseWindow(0);
    // Where nobody asked for a place, the first confirmed disc: the middle of a scan shows none.
    const at = facts.at ?? facts.confirmed[0]?.at;
    if (at) {
      nv.scene.crosshairPos = nv.mm2frac(at);
      if (facts.at && facts.plane in PLANES) choosePlane(facts.plane);
    }
    nv.createOnLocationChange();
    plain.hidden = true;
    state("ready");
    overlay();
  };
  new ResizeObserver(() => viewer.dataset.state === "ready" && requestAnimationFrame(() => nv.drawScene())).observe(stage);
  start().catch(fail);
})();
