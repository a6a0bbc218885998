// The check-in page: everything is kept on this phone first and sent when there is a line; nothing here needs the network to work.
"use strict";
(function () {
  const { open, index, exact, search, code, board } = window.Hadir;
  const body = document.body, BATCH = 200, LATEST = 12, AGAIN = 20000, FRESH = 120000;
  const at = (id) => document.getElementById(id);
  let store = null, device = null, list = null, found = index([]), here = {}, records = [], settings = {}, sending = false, sign = null, timer = 0, met = 0, unsigned = null;

  function make(tag, text, more) {
    const made = Object.assign(document.createElement(tag), more || {});
    if (text) made.textContent = text;
    return made;
  }
  const day = () => at("hari").value;
  const mode = () => at("cara").value;
  const now = () => new Date().toISOString();
  const clock = (moment) => new Date(moment).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });

  // What the records of this phone say.
  function undone() { return new Set(records.filter((one) => one.undoes).map((one) => one.undoes)); }
  function standing() {
    const gone = undone();
    return records.filter((one) => one.kind === "check_in" && !one.undoes && !gone.has(one.uid));
  }
  const ours = () => new Set(standing().filter((one) => one.day === day()).map((one) => one.who));
  const waiting = () => records.filter((one) => !one.sent && !one.refused);
  const refused = () => records.filter((one) => one.refused);
  function everybody() {
    const all = ours();
    for (const text of here[day()] || []) {
      const one = found.codes.get(code(text));
      all.add(one ? one.uid : text);
    }
    return all;
  }

  function show() {
    at("di-sini").textContent = ours().size;
    at("semua").textContent = everybody().size;
    at("menunggu").textContent = waiting().length;
    at("terkirim").textContent = records.filter((one) => one.sent).length;
    const fit = body.dataset.ready === "ya" ? " · siap tanpa sinyal" : device ? " · belum siap tanpa sinyal" : "";
    at("jaringan").textContent = navigator.onLine ? "Ada jaringan" + fit : "Tanpa jaringan, tetap jalan";
    const latest = at("terakhir");
    latest.replaceChildren();
    for (const one of standing().slice(-LATEST).reverse()) {
      const who = found.uids.get(one.who);
      const line = make("li");
      line.append(make("span", clock(one.at) + " " + (who ? named(who) : one.who) + (one.sent ? " ✓" : "")));
      const button = make("button", "Batalkan", { type: "button", className: "quiet small" });
      button.setAttribute("aria-label", "Batalkan " + (who ? who.name : ""));
      button.addEventListener("click", () => take_back(one));
      line.append(button);
      latest.append(line);
    }
    at("j-akhir").hidden = !latest.children.length;
    const lost = refused();
    at("ditolak").hidden = !lost.length;
    at("ditolak").querySelector("ul").replaceChildren(...lost.map((one) => make("li", label(one) + ": " + one.refused)));
  }
  const named = (one) => [one.code, one.name, one.place].filter(Boolean).join(" · ");
  function label(one) {
    const who = found.uids.get(one.who);
    return who ? who.name : one.name || one.text || one.uid;
  }

  function take_list(given) {
    if (given) list = given;
    if (!list) return;
    const people = list.people.map(([uid, text, name, title, place, part]) => ({ uid, code: text, name, place, note: [part, title].filter(Boolean).join(", ") }));
    const known = new Set(people.map((one) => one.uid));
    for (const one of records) {
      if (one.kind === "walk_in" && !known.has(one.uid)) people.push({ uid: one.uid, code: "", name: one.name, place: one.place_name || one.institution, note: "tanpa undangan" });
    }
    found = index(people);
  }

  async function keep(made) {
    for (const one of made) Object.assign(one, { sent: 0, refused: "" });
    try {
      await store.add(made);
    } catch (error) {
      trouble("Catatan tidak tersimpan di telepon ini (" + error + "). Catat di daftar kertas, lalu kosongkan ruang telepon.");
      throw error;
    }
    records.push(...made);
    show();
    clearTimeout(timer);
    timer = setTimeout(() => send(), 3000);
  }

  // Arriving.
  function say(kind, text) { at("hasil").replaceChildren(make("p", text, { className: "notice " + kind })); }
  function arrival(who, entry, more) {
    return { kind: "check_in", uid: crypto.randomUUID(), who, day: day(), at: now(), entry, mode: mode(), ...more };
  }
  async function arrive(who, entry) {
    at("pilihan").replaceChildren();
    if (everybody().has(who.uid)) { say("warn", "Sudah tercatat hadir: " + named(who)); return; }
    if (settings.sign) { ask_signature(who, entry); return; }
    await record_arrival(who, entry, "");
  }
  async function record_arrival(who, entry, signature) {
    await keep([arrival(who.uid, entry, { signature })]);
    say("good", "Hadir: " + named(who));
  }
  function ask_signature(who, entry) {
    // The next one is already here: what was drawn so far is kept with the one before.
    if (unsigned) unsigned();
    sign.clear();
    at("hasil").replaceChildren();
    at("tanda-nama").textContent = who.name;
    at("tanda").hidden = false;
    const done = (signature) => { unsigned = null; at("tanda").hidden = true; record_arrival(who, entry, signature); at("ketik").focus(); };
    unsigned = () => done(sign.path);
    at("tanda-simpan").onclick = () => done(sign.path);
    at("tanda-lewat").onclick = () => done("");
    at("tanda").scrollIntoView({ block: "nearest" });
  }
  async function take_back(one) {
    await keep([arrival(one.who, one.entry, { day: one.day, mode: one.mode, undoes: one.uid })]);
    const who = found.uids.get(one.who);
    here[one.day] = (here[one.day] || []).filter((text) => !who || code(text) !== code(who.code));
    show();
    say("warn", "Dibatalkan: " + (who ? named(who) : ""));
  }
  function candidates(place, people, pick) {
    place.replaceChildren(...people.map((one) => {
      const line = make("li"), button = make("button", "", { type: "button", className: "quiet" });
      button.append(make("strong", one.name), make("span", [one.code, one.place, one.note].filter(Boolean).join(" · ")));
      button.addEventListener("click", () => pick(one));
      line.append(button);
      return line;
    }));
  }
  function enter(typed, entry) {
    const one = exact(found, typed);
    if (one) return arrive(one, entry || "code");
    const some = search(found, typed, 8);
    candidates(at("pilihan"), some, (who) => { arrive(who, "name"); at("ketik").focus(); });
    if (some.length) say("calm", "Pilih orangnya:");
    else if (found.numbers.get(typed.trim().replace(/^0+/, "")) === null) say("bad", '"' + typed + '" cocok dengan lebih dari satu kode; ketik kode lengkapnya.');
    else say("bad", '"' + typed + '" tidak ada di daftar. Periksa kodenya, cari namanya, atau catat di Tanpa undangan.');
    return null;
  }
  at("f-hadir").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = at("ketik").value;
    at("ketik").value = "";
    if (typed.trim()) enter(typed);
  });
  at("ketik").addEventListener("input", () => {
    const typed = at("ketik").value;
    candidates(at("pilihan"), /[a-z]{2}/i.test(typed) && !exact(found, typed) ? search(found, typed, 5) : [], (who) => {
      at("ketik").value = "";
      arrive(who, "name");
      at("ketik").focus();
    });
  });

  // QR, where the browser itself can read it.
  async function scan() {
    const video = at("kamera");
    if (video.srcObject) { stop(video); return; }
    try {
      const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      video.hidden = false;
      at("pindai").textContent = "Tutup kamera";
      await video.play();
      let last = "", seen = 0;
      while (video.srcObject) {
        const codes = await detector.detect(video).catch(() => []);
        const text = codes.length ? codes[0].rawValue : "";
        if (text && (text !== last || Date.now() - seen > 4000)) { last = text; seen = Date.now(); enter(text, "qr"); }
        await new Promise((done) => setTimeout(done, 250));
      }
    } catch (error) {
      stop(video);
      say("bad", "Kamera tidak dapat dipakai. Ketik kode di kartu.");
    }
  }
  function stop(video) {
    if (video.srcObject) for (const track of video.srcObject.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
    at("pindai").textContent = "Pindai QR";
  }

  // Walk-ins, questions, tests.
  function region(text) { return list.places.find(([, name]) => name.toLowerCase() === text.trim().toLowerCase()); }
  at("tamu-nama").addEventListener("input", () => {
    const typed = at("tamu-nama").value, some = typed.length > 3 ? search(found, typed, 4) : [];
    at("tamu-mirip").hidden = !some.length;
    candidates(at("tamu-mirip").querySelector("ul"), some, (who) => { at("f-tamu").reset(); at("tamu-mirip").hidden = true; go("hadir"); arrive(who, "name"); });
  });
  at("f-tamu").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = at("tamu-nama").value.trim(), typed = at("tamu-tempat").value.trim(), place = region(typed);
    if (!name) return;
    const institution = [at("tamu-lembaga").value.trim(), place ? "" : typed].filter(Boolean).join(", ");
    const uid = crypto.randomUUID();
    const person = { kind: "walk_in", uid, name, place: place ? place[0] : "", place_name: place ? place[1] : "", institution, office_title: at("tamu-jabatan").value.trim() };
    await keep(settings.sign ? [person] : [person, arrival(uid, "walk_in", {})]);
    take_list();
    show();
    at("f-tamu").reset();
    at("tamu-mirip").hidden = true;
    at("kata-tamu").textContent = (settings.sign ? "Menunggu tanda tangan: " : "Hadir: ") + name;
    if (settings.sign) { go("hadir"); ask_signature(found.uids.get(uid), "walk_in"); } else at("tamu-nama").focus();
  });
  at("f-tanya").addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = at("tanya-isi").value.trim(), who = at("tanya-siapa").value.trim(), one = who ? exact(found, who) : null;
    if (who && !one) { at("kata-tanya").textContent = "Kode " + who + " tidak dikenal. Perbaiki atau kosongkan."; return; }
    await keep([{ kind: "question", uid: crypto.randomUUID(), text, at: now(), who: one ? one.uid : "" }]);
    at("f-tanya").reset();
    at("kata-tanya").textContent = "Pertanyaan tersimpan.";
  });
  function show_test() {
    const items = list ? list.items : [];
    at("tes-kosong").hidden = items.length > 0;
    at("f-tes").hidden = !items.length;
    at("soal").replaceChildren(...items.map(([place, text, options]) => {
      const box = make("fieldset");
      box.append(make("legend", place + ". " + text));
      options.forEach((option, number) => {
        const line = make("label", "", { className: "choice" });
        line.append(make("input", "", { type: "radio", name: "s" + place, value: String(number + 1) }), String.fromCharCode(65 + number) + ". " + option);
        box.append(line);
      });
      return box;
    }));
  }
  at("f-tes").addEventListener("submit", async (event) => {
    event.preventDefault();
    const one = exact(found, at("tes-siapa").value), phase = at("tahap").value;
    if (!one) { at("kata-tes").textContent = "Kode itu tidak dikenal."; return; }
    if (records.some((row) => row.kind === "answer" && row.who === one.uid && row.phase === phase)) { at("kata-tes").textContent = one.name + " sudah mengisi tes ini di telepon ini."; return; }
    const given = new FormData(at("f-tes"));
    await keep(list.items.map(([place]) => ({ kind: "answer", uid: crypto.randomUUID(), who: one.uid, phase, item: place, option: given.get("s" + place) ? Number(given.get("s" + place)) : null, at: now() })));
    const before = at("tahap").value;
    at("f-tes").reset();
    at("tahap").value = before;
    at("kata-tes").textContent = "Jawaban " + one.name + " tersimpan.";
    at("tes-siapa").focus();
  });

  // Sending: a record is only ever marked as sent once the office has said its uid back.
  function packed(one) {
    const { number, sent, refused: reason, place_name, ...bare } = one;
    return bare;
  }
  async function send_once(batch) {
    const answer = await fetch(body.dataset.send, {
      method: "POST", cache: "no-store", redirect: "error", credentials: "omit",
      headers: { "Content-Type": "application/json", "X-Telepon": device.secret },
      body: JSON.stringify({ records: batch.map(packed), list: device.list }),
    });
    if (answer.status === 410) { await closed(); return false; }
    if (!answer.ok) throw new Error("jawaban " + answer.status);
    const said = await answer.json();
    const taken = new Set(said.taken), reasons = new Map(said.refused.map((one) => [one.uid, one.reason]));
    for (const one of batch) {
      if (taken.has(one.uid)) one.sent = Date.now();
      else one.refused = reasons.get(one.uid) || "tanpa alasan";
    }
    await store.put(batch);
    device.list = said.version;
    met = Date.now();
    here = said.here;
    await store.set({ device, here, ...(said.list ? { list: said.list } : {}) });
    if (said.list) { take_list(said.list); fill_places(); }
    return true;
  }
  async function closed() {
    device.closed = true;
    list = null;
    here = {};
    await store.set({ device });
    await store.forget(["list", "here"]);
    found = index([]);
    trouble("Telepon ini ditutup oleh kantor; daftar pesertanya sudah dihapus dari sini. " + waiting().length + " catatan yang belum terkirim masih ada: siapkan ulang telepon ini, atau simpan ke berkas (bagian Telepon).");
    at("bagian").hidden = false;
    go("telepon");
  }
  async function send(by_hand) {
    if (sending || !device || device.closed) return;
    if (!by_hand && (!navigator.onLine || (!waiting().length && Date.now() - met < FRESH))) return;
    sending = true;
    try {
      do { if (!await send_once(waiting().slice(0, BATCH))) break; } while (waiting().length);
      at("kata-kirim").textContent = "Terakhir bertemu kantor pukul " + clock(Date.now()) + ".";
    } catch (error) {
      at("kata-kirim").textContent = "Belum terkirim (" + (navigator.onLine ? error.message : "tanpa jaringan") + "). Catatan tetap aman di telepon ini dan dikirim nanti.";
    } finally {
      sending = false;
      show();
    }
  }
  function file() {
    const made = { format: "mitradesa-hadir-1", event: body.dataset.event, device: device ? device.uid : "", label: device ? device.label : "", written: now(), records: records.filter((one) => !one.sent).map(packed) };
    const link = make("a", "", { href: URL.createObjectURL(new Blob([JSON.stringify(made)], { type: "application/json" })), download: "hadir-" + body.dataset.event + "-" + (device ? device.uid.slice(0, 8) : "") + ".json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    at("kata-kirim").textContent = made.records.length + " catatan disimpan ke berkas.";
  }

  // Preparing, once, with a line and signed in.
  async function prepare(name) {
    const door = await fetch(body.dataset.prepare, { cache: "no-store", redirect: "error", headers: { Accept: "application/json" } });
    if (!door.ok) throw new Error(door.status === 403 ? "Jabatan Anda tidak boleh mencatat kehadiran." : "jawaban " + door.status);
    const { token } = await door.json();
    const uid = device ? device.uid : crypto.randomUUID();
    const answer = await fetch(body.dataset.prepare, {
      method: "POST", cache: "no-store", redirect: "error",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token },
      body: new URLSearchParams({ uid, label: name }),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.reason + " " + said.remedy);
    device = { uid, label: said.label, secret: said.secret, list: said.version };
    here = said.here;
    await store.set({ device, here, list: said.list });
    take_list(said.list);
  }
  at("f-siap").addEventListener("submit", async (event) => {
    event.preventDefault();
    at("kata-siap").textContent = "Mengambil daftar …";
    try {
      await prepare(at("nama-telepon").value);
      if (navigator.storage && navigator.storage.persist) await navigator.storage.persist().catch(() => false);
      at("pemberitahuan").hidden = true;
      begin();
    } catch (error) {
      at("kata-siap").textContent = "Belum dapat disiapkan. " + (error instanceof TypeError ? "Pastikan ada sinyal dan Anda sudah masuk, lalu ulangi." : error.message);
    }
  });

  function trouble(text) { at("pemberitahuan").textContent = text; at("pemberitahuan").hidden = false; }
  function go(name) {
    for (const part of document.querySelectorAll(".part")) part.hidden = part.id !== name;
    for (const button of at("bagian").children) {
      if (button.dataset.to === name) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
    }
    at("siap").hidden = name !== "siap";
    if (name === "hadir") at("ketik").focus();
  }
  function fill_places() {
    at("tempat").replaceChildren(...list.places.map(([, name]) => make("option", "", { value: name })));
    const days = list.event.days, chosen = day(), today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    at("hari").replaceChildren(...days.map((one) => make("option", new Date(one + "T00:00").toLocaleDateString("id-ID", { day: "numeric", month: "long" }), { value: one })));
    at("hari").value = days.includes(chosen) ? chosen : days.includes(today) ? today : days[0];
    at("k-hari").hidden = days.length < 2;
    at("k-cara").hidden = !list.event.hybrid;
    if (!list.event.hybrid) at("cara").value = list.event.mode;
    show_test();
  }
  async function ready() {
    const kept = "caches" in window && await caches.match(location.pathname, { ignoreVary: true });
    const safe = navigator.storage && navigator.storage.persisted && await navigator.storage.persisted();
    at("telepon-siap").textContent = (kept ? "Siap tanpa sinyal: halaman ini tersimpan di telepon." : "Halaman belum tersimpan di telepon; buka sekali lagi selagi ada sinyal.") + (safe ? "" : " Jangan hapus data peramban sebelum semua terkirim.");
    body.dataset.ready = kept ? "ya" : "belum";
    show();
  }
  function begin() {
    at("bagian").hidden = false;
    at("telepon-nama").textContent = device.label;
    at("minta-tanda").checked = Boolean(settings.sign);
    fill_places();
    show();
    go("hadir");
    ready();
    send();
  }
  async function read_again() {
    const kept = await store.records(), known = new Set(kept.map((one) => one.number));
    // Another window of this phone may have written; what this one wrote meanwhile stays.
    records = kept.concat(records.filter((one) => !known.has(one.number)));
    take_list();
    show();
  }

  async function start() {
    sign = board(at("kaca"));
    try {
      store = await open(body.dataset.event);
      [device, list, here, settings] = await Promise.all(["device", "list", "here", "settings"].map(store.get));
      here = here || {};
      settings = settings || {};
      records = await store.records();
    } catch (error) {
      trouble("Peramban ini tidak dapat menyimpan catatan (" + error + "). Jangan pakai jendela penyamaran, atau pakai daftar kertas.");
      return;
    }
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register(body.dataset.worker, { scope: body.dataset.scope }).catch(() => 0);
      navigator.serviceWorker.ready.then(ready);
    } else {
      trouble("Alamat ini belum memakai HTTPS, maka halaman ini tidak dapat dibuka lagi tanpa sinyal. Jangan tutup halaman ini, atau mintalah pengelola memasang HTTPS.");
    }
    at(window.BarcodeDetector && navigator.mediaDevices ? "pindai" : "tanpa-pindai").hidden = false;
    take_list();
    if (device && device.closed) {
      await closed();
      show();
    }
    else if (device && list) begin();
    else { go("siap"); show(); }
    body.dataset.started = "ya";
  }

  for (const button of at("bagian").children) button.addEventListener("click", () => go(button.dataset.to));
  at("pindai").addEventListener("click", scan);
  at("tanda-hapus").addEventListener("click", () => sign.clear());
  at("hari").addEventListener("change", show);
  at("kirim").addEventListener("click", () => send(true));
  at("ekspor").addEventListener("click", file);
  at("kosongkan").addEventListener("click", async () => {
    const held = waiting().length + refused().length;
    if (held) { at("kata-kirim").textContent = held + " catatan belum diterima kantor. Kirim dahulu, atau simpan ke berkas dan masukkan di kantor."; return; }
    await store.empty();
    location.reload();
  });
  at("siap-lagi").addEventListener("click", () => { at("nama-telepon").value = device.label; go("siap"); });
  at("coba-lagi").addEventListener("click", async () => {
    const again = refused();
    for (const one of again) one.refused = "";
    await store.put(again);
    send(true);
  });
  at("minta-tanda").addEventListener("change", async () => { settings.sign = at("minta-tanda").checked; await store.set({ settings }); });
  window.addEventListener("online", () => { show(); send(); });
  window.addEventListener("offline", show);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && store) read_again().then(() => send()); });
  setInterval(() => send(), AGAIN);
  start();
})();
