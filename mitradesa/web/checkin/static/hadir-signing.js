// A signature on the glass as an SVG path in a box of 600 by 200, straight lines in whole numbers.
"use strict";
(function () {
  const WIDTH = 600, HEIGHT = 200, STEP = 4, LONGEST = 6000;

  function board(svg) {
    const line = svg.querySelector("path");
    let path = "", last = null;

    function place(event) {
      const box = svg.getBoundingClientRect();
      const x = Math.round((event.clientX - box.left) * WIDTH / box.width);
      const y = Math.round((event.clientY - box.top) * HEIGHT / box.height);
      return [Math.max(0, Math.min(WIDTH, x)), Math.max(0, Math.min(HEIGHT, y))];
    }
    function draw(sign, [x, y]) {
      const piece = sign + x + " " + y;
      if (path.length + piece.length > LONGEST) return;
      path += piece;
      line.setAttribute("d", path);
    }

    svg.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      svg.setPointerCapture(event.pointerId);
      last = place(event);
      draw("M", last);
      draw("L", last);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!last) return;
      const [x, y] = place(event);
      if (Math.hypot(x - last[0], y - last[1]) < STEP) return;
      last = [x, y];
      draw("L", last);
    });
    for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, () => { last = null; });

    return {
      get path() { return path; },
      clear() { path = ""; last = null; line.setAttribute("d", ""); },
    };
  }

  window.Hadir.board = board;
})();
