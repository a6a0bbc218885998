// What a check-in phone keeps for itself, in IndexedDB, so that it survives a reload, a closed browser and an empty battery.
"use strict";
(function () {
  const STRICT = { durability: "strict" };

  function asked(request) {
    return new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  }
  function finished(transaction) {
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
  }

  async function open(name) {
    const request = indexedDB.open("hadir-" + name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("state");
      request.result.createObjectStore("records", { keyPath: "number", autoIncrement: true });
    };
    const base = await asked(request);
    return {
      get: (key) => asked(base.transaction("state").objectStore("state").get(key)),
      async set(values) {
        const change = base.transaction("state", "readwrite", STRICT);
        for (const [key, value] of Object.entries(values)) change.objectStore("state").put(value, key);
        await finished(change);
      },
      async forget(keys) {
        const change = base.transaction("state", "readwrite", STRICT);
        for (const key of keys) change.objectStore("state").delete(key);
        await finished(change);
      },
      async empty() {
        const change = base.transaction(["state", "records"], "readwrite", STRICT);
        for (const name of ["state", "records"]) change.objectStore(name).clear();
        await finished(change);
      },
      records: () => asked(base.transaction("records").objectStore("records").getAll()),
      // All of them or none; each gets its number and is on the disk before this ends.
      async add(records) {
        const change = base.transaction("records", "readwrite", STRICT);
        const store = change.objectStore("records");
        const numbers = records.map((one) => asked(store.add(one)));
        await finished(change);
        (await Promise.all(numbers)).forEach((number, place) => { records[place].number = number; });
        return records;
      },
      async put(records) {
        const change = base.transaction("records", "readwrite", STRICT);
        for (const one of records) change.objectStore("records").put(one);
        await finished(change);
      },
    };
  }

  window.Hadir = { open };
})();
