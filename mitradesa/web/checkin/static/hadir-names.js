// Finding somebody by a code or a name, however it is written: old spelling, doubled letters, titles, a slip of the finger.
"use strict";
(function () {
  const TITLES = /^((h|hj|dr|drs|dra|ir|prof|haji|hajah|bapak|ibu|bpk|sdr|sdri)\.?\s+)+/i;
  const MUHAMMAD = /\b(m|md|moh|muh|moch|much|muhamm?ad|mohamm?ad|mochamm?ad)\b/g;
  const SOUNDS = [["oe", "u"], ["dj", "j"], ["tj", "c"], ["sj", "s"], ["sy", "s"], ["ch", "h"], ["kh", "h"], ["ph", "f"], ["v", "f"],
    ["q", "k"], ["x", "ks"], ["z", "s"], ["y", "i"], ["th", "t"], ["dh", "d"]];

  function sounded(name) {
    let text = name.replace(TITLES, "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, " ").trim().replace(MUHAMMAD, "muhamad");
    for (const [written, sound] of SOUNDS) text = text.split(written).join(sound);
    return text.replace(/([a-z])\1+/g, "$1");
  }

  // A card may hold the bare code or an address that ends in it.
  function code(text) {
    return text.trim().replace(/\/+$/, "").split("/").pop().toUpperCase().replace(/[^0-9A-Z]/g, "");
  }

  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[other.length];
  }

  // 3 for a word that begins so, 1 for one that is a slip away, 0 for none.
  function fits(word, words) {
    if (words.some((one) => one.startsWith(word))) return 3;
    const most = word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
    return most && words.some((one) => slips(word, one.slice(0, word.length), most) <= most) ? 1 : 0;
  }

  function index(people) {
    const codes = new Map(), numbers = new Map(), uids = new Map();
    for (const one of people) {
      one.words = sounded(one.name).split(" ");
      one.around = sounded(one.place + " " + one.note).split(" ");
      uids.set(one.uid, one);
      if (!one.code) continue;
      codes.set(code(one.code), one);
      const number = /^[A-Z]*?0*(\d{1,6})$/.exec(code(one.code));
      if (number) numbers.set(number[1], numbers.has(number[1]) ? null : one);
    }
    return { people, codes, numbers, uids };
  }

  function exact(found, typed) {
    const text = typed.trim();
    return found.codes.get(code(text)) || (/^\d{1,6}$/.test(text) && found.numbers.get(String(Number(text)))) || null;
  }

  function search(found, typed, most) {
    const words = sounded(typed).split(" ").filter(Boolean);
    if (!words.length) return [];
    const scored = [];
    for (const one of found.people) {
      let score = 0;
      for (const word of words) {
        const fit = fits(word, one.words) || (fits(word, one.around) ? 0.5 : 0);
        if (!fit) { score = 0; break; }
        score += fit;
      }
      if (score) scored.push([score, one]);
    }
    scored.sort((a, b) => b[0] - a[0] || a[1].name.localeCompare(b[1].name));
    return scored.slice(0, most).map((pair) => pair[1]);
  }

  Object.assign(window.Hadir, { sounded, code, index, exact, search });
})();
