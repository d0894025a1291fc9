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
    if (mark.image === facts?.image) item.append(button(viewer.dataset.go, () => goTo(mark)));
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
    item.append(input, `${label} ${facts.discs[disc] ?? ""}`.trim());
    // A disc has one centre: a second click moves its label.
    const same = (each) => each.kind === "disc_centre" && each.image === facts.image && each.disc === disc;
    if (kind === "disc_centre") for (const each of marks().filter(same)) each.item.remove();
    list.append(item);
    withButtons(item);
    changed();
    overlay();
  };
  let goTo = () => {};
  let overlay = () => {};
  if (list) for (const item of list.children) withButtons(item);
  if (!viewer || !facts) return;

  // --- The viewer ---------------------------------------------------------------------------
  const state = (word) => {
    viewer.dataset.state = word;
    viewer.querySelector(".viewer-state").textContent = viewer.dataset[word] ?? "";
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
  const LETTERS = ["LR", "PA", "IS"];
  const canvas = document.getElementById("canvas");
  const stage = viewer.querySelector(".stage");
  const sides = viewer.querySelector(".sides");
  const svg = viewer.querySelector(".overlay");
  let active = "axial";
  let shown = "all";
  let place = [0, 0, 0];

  const nv = new library.Niivue({
    isRadiologicalConvention: true,
    sagittalNoseLeft: true,
    isSliceMM: true,
    isOrientationTextVisible: false,
    isColorbar: false,
    show3Dcrosshair: false,
    dragAndDropEnabled: false,
    multiplanarShowRender: 0,
    multiplanarPadPixels: 6,
    crosshairWidth: 1,
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
  const tiles = () => nv.screenSlices.filter((tile) => tile.axCorSag <= 2 && Number.isFinite(tile.sliceFrac));

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

  overlay = () => {
    letters();
    svg.replaceChildren();
    const here = marks().filter((each) => each.image === facts.image && each.kind === "disc_centre");
    for (const tile of tiles()) {
      const depth = AXES[tile.axCorSag][2];
      for (const mark of here) {
        const [x, y] = project(tile, mark.at);
        if (!inside(tile, [x, y])) continue;
        const far = Math.abs(mark.at[depth] - place[depth]) > 5;
        for (const needle of facts.needles.filter((each) => each.disc === mark.disc)) {
          const tip = mark.at.map((each, axis) => each + needle.towards[axis] * (needle.length ?? 100));
          const [x2, y2] = project(tile, tip);
          svg.append(make("line", { x1: x, y1: y, x2, y2, class: far ? "needle far" : "needle" }));
        }
        svg.append(make("circle", { cx: x, cy: y, r: 5, class: far ? "far" : "" }));
        const text = make("text", { x: x + 9, y: y + 5, class: far ? "far" : "" });
        text.textContent = facts.discs[mark.disc] ?? mark.disc;
        svg.append(text);
      }
    }
  };
  const draw = nv.drawScene.bind(nv);
  nv.drawScene = (...all) => {
    const answer = draw(...all);
    overlay();
    return answer;
  };

  const where = (axis, value) => `${LETTERS[axis][value < 0 ? 0 : 1]} ${Math.abs(value).toFixed(1)}`;
  nv.onLocationChange = ({ mm, values }) => {
    place = [mm[0], mm[1], mm[2]];
    const value = values?.[0]?.value;
    const measured = Number.isFinite(value) && facts.windows.length ? ` · ${Math.round(value)} HU` : "";
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
  const chooseWindow = (index) => {
    const window = facts.windows[index];
    if (!window || !nv.volumes.length) return;
    const [centre, width] = window;
    nv.volumes[0].cal_min = centre - width / 2;
    nv.volumes[0].cal_max = centre + width / 2;
    nv.updateGLVolume();
    press("window", String(index));
  };
  const leaf = (steps) => {
    const moves = { axial: [0, 0, steps], coronal: [0, steps, 0], sagittal: [steps, 0, 0] };
    nv.moveCrosshairInVox(...moves[active]);
  };
  const turnTo = (step) => {
    const names = Object.keys(PLANES);
    active = names[(names.indexOf(active) + step + 3) % 3];
    if (shown !== "all") choosePlane(active);
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
  const disc = () => document.getElementById("mark-disc").value;
  document.getElementById("mark-centre")?.addEventListener("click", () => {
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
    choosePlane("all");
    chooseWindow(0);
    nv.createOnLocationChange();
    plain.hidden = true;
    state("ready");
    overlay();
  };
  new ResizeObserver(() => viewer.dataset.state === "ready" && requestAnimationFrame(() => nv.drawScene())).observe(stage);
  start().catch(fail);
})();
